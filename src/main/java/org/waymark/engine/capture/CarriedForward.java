package org.waymark.engine.capture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormAnswers.Carried;
import org.waymark.casefile.FormAnswers.Recorded;
import org.waymark.engine.forms.CarriedFrom;
import org.waymark.engine.forms.FormFile;
import org.waymark.engine.forms.Transcript;
import org.waymark.timescales.DayInWords;
import org.waymark.timescales.WorkingCalendar;
import org.waymark.writing.CodeWords;

/** What was said on earlier forms of a case, each with the form that asked and the day. */
@Component
class CarriedForward {

  private final FormAnswers answers;
  private final WorkingCalendar calendar;
  private final ShownForms forms = new ShownForms();

  CarriedForward(FormAnswers answers, WorkingCalendar calendar) {
    this.answers = answers;
    this.calendar = calendar;
  }

  /**
   * Values by field; beside each, under {@link CarriedFrom#source}, where it comes from. Of several
   * that are only read, one under another, and come from one form, the first alone says so.
   */
  Map<String, Object> of(FormFile form, String reference) {
    Map<String, Object> values = new LinkedHashMap<>();
    String above = "";
    for (CarriedFrom carried : form.carriedFrom()) {
      Optional<Carried> said = said(reference, carried);
      String source = said.map(this::source).orElse("");
      boolean again = carried.onlyShown() && source.equals(above);
      values.put(carried.source(), again ? "" : source);
      above = source.isEmpty() ? above : carried.onlyShown() ? source : "";
      said.ifPresent(it -> put(values, carried, it.value()));
    }
    return values;
  }

  /**
   * The form's own latest answers where it was sent back since; nothing otherwise.
   *
   * @return by the key of the field, for what people answer
   */
  Map<String, Object> ownWhereSentBack(FormFile form, String reference) {
    Map<String, Object> own = new LinkedHashMap<>();
    if (form.sentBackBy().isEmpty()) {
      return own;
    }
    List<Recorded> all = answers.of(reference);
    int last = lastOf(form.id(), all);
    if (last >= 0 && isSentBack(form, all.subList(last + 1, all.size()))) {
      ObjectNode before = all.get(last).submission().answers();
      form.answered().stream()
          .map(path -> path.split("\\.")[0])
          .filter(before::has)
          .forEach(key -> own.put(key, before.get(key)));
    }
    return own;
  }

  private static int lastOf(String form, List<Recorded> all) {
    int last = all.size() - 1;
    while (last >= 0 && !all.get(last).submission().form().equals(form)) {
      last--;
    }
    return last;
  }

  private static boolean isSentBack(FormFile form, List<Recorded> since) {
    return form.sentBackBy().stream()
        .anyMatch(
            words ->
                since.stream()
                    .map(Recorded::submission)
                    .filter(said -> said.form().equals(words.form()))
                    .map(said -> said.answers().at("/" + words.from().replace('.', '/')))
                    .anyMatch(said -> !said.asText("").isBlank()));
  }

  /** The latest answer that says anything: forms in which the field was hidden are passed over. */
  private Optional<Carried> said(String reference, CarriedFrom carried) {
    return answers
        .latestValue(reference, carried.form() + "." + carried.from())
        .filter(it -> !it.value().isNull());
  }

  private String source(Carried said) {
    return "From “"
        + forms
            .latest(said.form())
            .flatMap(Transcript::title)
            .orElseGet(() -> CodeWords.of(said.form()))
        + "”, "
        + DayInWords.plain(calendar.dateOf(said.at()))
        + ".";
  }

  private void put(Map<String, Object> values, CarriedFrom carried, JsonNode value) {
    if (carried.rows()) {
      Map<String, Map<String, String>> options =
          forms
              .latest(carried.form())
              .map(form -> form.optionsOfRows(carried.from()))
              .orElse(Map.of());
      values.put(carried.field(), ShownRows.of(value, options));
    } else {
      put(values, carried.field(), value);
    }
  }

  /** Fields within a group with a path are filled within an object of that name. */
  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> values, String path, JsonNode value) {
    String[] steps = path.split("\\.");
    Map<String, Object> at = values;
    for (String step : List.of(steps).subList(0, steps.length - 1)) {
      at = (Map<String, Object>) at.computeIfAbsent(step, s -> new LinkedHashMap<String, Object>());
    }
    at.put(steps[steps.length - 1], value);
  }
}
