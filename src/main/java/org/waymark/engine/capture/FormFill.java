package org.waymark.engine.capture;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.springframework.stereotype.Component;
import org.waymark.casefile.FormAnswers;
import org.waymark.engine.FormUseCase.FormContext;
import org.waymark.engine.forms.CarriedFrom;
import org.waymark.engine.forms.FormFile;
import org.waymark.engine.forms.Known;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockView;
import org.waymark.timescales.WorkingCalendar;

/**
 * What a form is filled with from the case file: who it is about, why, by when and by what rule,
 * what was said before, and what its pathway adds. None of it is a process variable.
 */
@Component
public class FormFill {

  private static final Set<String> CONTEXT =
      Set.of("contextCaseReference", "contextPerson", "contextAlerts", "contextWhy", "contextDue");

  private final UseCases useCases;
  private final FormAnswers answers;
  private final CaseContext cases;
  private final ClockLedger ledger;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final HalfFilled drafts;

  FormFill(
      UseCases useCases,
      FormAnswers answers,
      CaseContext cases,
      ClockLedger ledger,
      WorkingCalendar calendar,
      Clock clock,
      HalfFilled drafts) {
    this.useCases = useCases;
    this.answers = answers;
    this.cases = cases;
    this.ledger = ledger;
    this.calendar = calendar;
    this.clock = clock;
    this.drafts = drafts;
  }

  /** The keys that a form may be filled by. */
  Set<String> keys(FormFile form) {
    Set<String> keys = new LinkedHashSet<>(CONTEXT);
    form.fields().forEach(path -> keys.add(path.split("\\.")[0]));
    keys.addAll(form.sources());
    return keys;
  }

  /** Everything the form shows when it opens. */
  Map<String, Object> shown(FormFile form, FormContext context, DelegateTask task) {
    Map<String, Object> values = drafts.over(carried(form, context), form, context);
    values.put("contextCaseReference", context.caseReference());
    values.put("contextWhy", why(task));
    values.put("contextDue", due(task).orElse(""));
    if (context.caseReference() != null) {
      values.putAll(cases.of(context.caseReference(), form.id()));
    }
    return values;
  }

  /**
   * What the server knows of a form when it is submitted. Only forms that are checked against what
   * they showed are filled again: filling reads the person's record, and each reading is logged.
   */
  Known known(FormFile form, FormContext context) {
    Map<String, Object> shown =
        form.isCheckedAgainstWhatItShows() ? carried(form, context) : Map.of();
    return new Known(shown, Map.of(), calendar.dateOf(clock.instant()));
  }

  private Map<String, Object> carried(FormFile form, FormContext context) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (context.caseReference() != null) {
      for (CarriedFrom carried : form.carriedFrom()) {
        said(context.caseReference(), carried).ifPresent(v -> put(values, carried.field(), v));
      }
      values.putAll(useCases.prefill(form.id(), context));
    }
    return values;
  }

  /** The latest answer that says anything: forms in which the field was hidden are passed over. */
  private Optional<JsonNode> said(String reference, CarriedFrom carried) {
    return answers
        .latestValue(reference, carried.form() + "." + carried.from())
        .map(FormAnswers.Carried::value)
        .filter(v -> !v.isNull());
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

  private static String why(DelegateTask task) {
    return task.getBpmnModelElementInstance().getDocumentations().stream()
        .findFirst()
        .map(Documentation::getTextContent)
        .map(text -> text.strip().replaceAll("\\s+", " "))
        .orElse("");
  }

  private Optional<String> due(DelegateTask task) {
    return ledger.ofTask(task.getId()).map(ClockView::explanation);
  }
}
