package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Submitted answers in the words of their form: labels instead of keys, options as they read. */
public final class Transcript {

  private final List<Entry> entries = new ArrayList<>();
  private final Questions questions;
  private final UnaryOperator<String> chosen;

  private Transcript(Questions questions, UnaryOperator<String> chosen) {
    this.questions = questions;
    this.chosen = chosen;
  }

  /** A question with its answer. */
  public record Entry(String question, String answer) {}

  /** How questions are worded. */
  interface Questions {

    /**
     * The question as it reads, or empty where it is left out.
     *
     * @param list the list in whose rows it stands, or an empty text
     * @param group what is read above it, or an empty text
     */
    Optional<String> wording(Component component, String list, String group);
  }

  /**
   * What was answered, in the order of the form. What is only shown again is left out.
   *
   * @param chosen how an answer reads that was chosen from a list which the server filled
   */
  public static List<Entry> of(FormFile form, JsonNode answers, UnaryOperator<String> chosen) {
    Set<String> repeated = repeated(form);
    Questions questions =
        (asked, list, group) ->
            asked.disabled()
                ? Optional.empty()
                : Optional.of(
                    repeated.contains(asked.label()) && !group.isEmpty()
                        ? group + ": " + asked.label()
                        : asked.label());
    return read(form, answers, new Transcript(questions, chosen));
  }

  static List<Entry> of(FormFile form, JsonNode answers, Questions questions) {
    return read(form, answers, new Transcript(questions, UnaryOperator.identity()));
  }

  private static List<Entry> read(FormFile form, JsonNode answers, Transcript transcript) {
    Place top = new Place("", "", "");
    form.components().forEach(component -> transcript.read(component, answers, top));
    return transcript.entries;
  }

  /**
   * Where a question stands.
   *
   * @param row what its row is called, or an empty text
   */
  private record Place(String list, String row, String group) {}

  /** Questions that a form asks more than once: only what stands above them tells them apart. */
  private static Set<String> repeated(FormFile form) {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    form.each(
        component -> {
          if (component.isField() && !seen.add(component.label())) {
            repeated.add(component.label());
          }
        });
    return repeated;
  }

  /** The form's heading, if it has one. */
  public static Optional<String> title(FormFile form) {
    List<String> headings = new ArrayList<>();
    form.each(
        component -> {
          String text = component.file().path("text").asText("");
          if (text.startsWith("# ")) {
            headings.add(text.substring(2).lines().findFirst().orElse("").strip());
          }
        });
    return headings.stream().filter(heading -> !heading.contains("{")).findFirst();
  }

  private void read(Component component, JsonNode answers, Place place) {
    if (component.isList()) {
      rows(component, answers, place);
    } else if (component.isField()) {
      field(component, Values.at(answers, component.path()), place);
    } else {
      Place within = new Place(place.list(), place.row(), component.label());
      component.children().forEach(child -> read(child, answers, within));
    }
  }

  private void rows(Component list, JsonNode answers, Place place) {
    String name = questions.wording(list, place.list(), "").orElse(list.label());
    int number = 0;
    for (JsonNode values : Values.at(answers, list.path())) {
      number++;
      Place row = new Place(list.dotted(), place.row() + name + " " + number + ": ", "");
      list.children().forEach(child -> read(child, values, row));
    }
  }

  private void field(Component component, JsonNode value, Place place) {
    boolean said =
        component.type() != ComponentType.EXPRESSION
            && !Values.isEmpty(component.type(), value)
            && !(component.type() == ComponentType.CHECKBOX && !value.asBoolean());
    if (said) {
      questions
          .wording(component, place.list(), place.group())
          .ifPresent(
              question -> entries.add(new Entry(place.row() + question, answer(component, value))));
    }
  }

  private String answer(Component component, JsonNode value) {
    String words = AnswerWords.of(component, value);
    return component.file().has("valuesKey") ? chosen.apply(words) : words;
  }
}
