package org.waymark.engine.capture;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.engine.FormUseCase.FormContext;
import org.waymark.engine.forms.CarriedFrom;
import org.waymark.engine.forms.FormFile;
import org.waymark.engine.forms.Known;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockView;
import org.waymark.timescales.WorkingCalendar;

/**
 * What a form is filled with from the case file: who it is about, why, by when and by what rule,
 * what was said before, and what its pathway adds. None of it is a process variable. Whoever may
 * not open the case file reads what is to be done, by when and on which case, and nothing of what
 * is said about anybody, whatever the engine grants them.
 */
@Component
public class FormFill {

  private static final Set<String> CONTEXT =
      Set.of(
          "contextCaseReference",
          "contextPerson",
          "contextNoPhone",
          "contextAlerts",
          "contextWhy",
          "contextDue");

  private final CaseFileDoor door;
  private final UseCases useCases;
  private final CarriedForward carriedForward;
  private final CaseContext cases;
  private final ClockLedger ledger;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final HalfFilled drafts;

  FormFill(
      CaseFileDoor door,
      UseCases useCases,
      CarriedForward carriedForward,
      CaseContext cases,
      ClockLedger ledger,
      WorkingCalendar calendar,
      Clock clock,
      HalfFilled drafts) {
    this.door = door;
    this.useCases = useCases;
    this.carriedForward = carriedForward;
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
    form.carriedFrom().forEach(carried -> keys.add(carried.source()));
    return keys;
  }

  /** Everything the form shows when it opens. */
  Map<String, Object> shown(FormFile form, FormContext context, DelegateTask task) {
    Optional<String> shut = door.refusal();
    Map<String, Object> values =
        shut.isPresent()
            ? new LinkedHashMap<>(Map.of("contextPerson", shut.get()))
            : ofCase(form, context);
    values.put("contextCaseReference", context.caseReference());
    values.put("contextWhy", why(task));
    values.put("contextDue", due(task).orElse(""));
    return values;
  }

  private Map<String, Object> ofCase(FormFile form, FormContext context) {
    Map<String, Object> values = drafts.over(carried(form, context), form, context);
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
    if (context.caseReference() == null) {
      return new LinkedHashMap<>();
    }
    Map<String, Object> values = carriedForward.of(form, context.caseReference());
    Map<String, Object> prefilled = useCases.prefill(form.id(), context);
    prefilled.keySet().forEach(key -> values.replace(CarriedFrom.sourceOf(key), ""));
    values.putAll(prefilled);
    values.putAll(carriedForward.ownWhereSentBack(form, context.caseReference()));
    return values;
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
