package org.waymark.engine.drafts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casefile.FormDrafts;
import org.waymark.casefile.FormDrafts.Draft;
import org.waymark.casefile.FormDrafts.Place;
import org.waymark.engine.FormUseCase.FormContext;
import org.waymark.engine.capture.HalfFilled;
import org.waymark.engine.forms.DraftAnswers;
import org.waymark.engine.forms.FilledToday;
import org.waymark.engine.forms.FormFile;
import org.waymark.timescales.WorkingCalendar;

/**
 * Shows people what they had filled in: their words where they wrote any, the case file as it is
 * now everywhere else, and today where the form is filled with it. What the form no longer asks
 * stays out.
 */
@Component
class ShownDrafts implements HalfFilled {

  private final FormDrafts drafts;
  private final ObjectMapper json;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ShownDrafts(FormDrafts drafts, ObjectMapper json, WorkingCalendar calendar, Clock clock) {
    this.drafts = drafts;
    this.calendar = calendar;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public Map<String, Object> over(
      Map<String, Object> fromCaseFile, FormFile form, FormContext context) {
    Map<String, Object> shown = new LinkedHashMap<>(fromCaseFile);
    if (context.taskId() != null) {
      Optional<Draft> draft = drafts.of(Place.task(context.taskId()), context.user());
      if (draft.filter(this::begunBeforeToday).isEmpty()) {
        FilledToday.of(form).forEach(day -> shown.putIfAbsent(day, today().toString()));
      }
      draft
          .map(Draft::answers)
          .map(answers -> DraftAnswers.of(form, answers))
          .ifPresent(answers -> lay(answers, shown));
    }
    return shown;
  }

  // Whether it was done then or now, nobody can tell for them.
  private boolean begunBeforeToday(Draft draft) {
    return calendar.dateOf(draft.begunAt()).isBefore(today());
  }

  private LocalDate today() {
    return calendar.dateOf(clock.instant());
  }

  private void lay(ObjectNode answers, Map<String, Object> shown) {
    answers
        .properties()
        .forEach(
            e ->
                shown.merge(
                    e.getKey(),
                    e.getValue(),
                    (earlier, mine) -> DraftAnswers.over(json.valueToTree(earlier), e.getValue())));
  }
}
