package org.waymark.engine.pane;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.waymark.engine.FormUseCase.FieldError;
import org.waymark.engine.FormUseCase.FormContext;
import org.waymark.engine.access.ActingAs;
import org.waymark.engine.access.OthersWork;
import org.waymark.engine.capture.FormValues;
import org.waymark.engine.capture.Rehearsal;
import org.waymark.engine.capture.UseCases;
import org.waymark.engine.drafts.HalfFilledForm;
import org.waymark.engine.drafts.HalfFilledForms;
import org.waymark.security.CurrentUser;
import org.waymark.timescales.WorkingCalendar;

/**
 * The forms that the signed-in user may open. The engine is asked as that user, and its {@code
 * AuthorizationException} goes through where it refuses a form.
 */
@Service
public class Panes {

  private final HalfFilledForms forms;
  private final FormValues values;
  private final ShownValues shown;
  private final TaskService tasks;
  private final RepositoryService definitions;
  private final IdentityService identity;
  private final CurrentUser user;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final StartForms starts;
  private final OthersWork othersWork;
  private final UseCases useCases;
  private final Rehearsal rehearsal;
  private final Presses presses;

  Panes(
      HalfFilledForms forms,
      FormValues values,
      ShownValues shown,
      TaskService tasks,
      RepositoryService definitions,
      IdentityService identity,
      CurrentUser user,
      WorkingCalendar calendar,
      Clock clock,
      StartForms starts,
      OthersWork othersWork,
      UseCases useCases,
      Rehearsal rehearsal,
      Presses presses) {
    this.forms = forms;
    this.values = values;
    this.shown = shown;
    this.tasks = tasks;
    this.definitions = definitions;
    this.identity = identity;
    this.user = user;
    this.calendar = calendar;
    this.clock = clock;
    this.starts = starts;
    this.othersWork = othersWork;
    this.useCases = useCases;
    this.rehearsal = rehearsal;
    this.presses = presses;
  }

  /** A task's form as it opens; empty if there is no such task, or it has no form. */
  public Optional<OpenPane> opened(String taskId) {
    return task(taskId, half -> shown.opened(user.id(), taskId, read(taskId, half)));
  }

  /** A task's form that is being answered, as it was shown. */
  public Optional<OpenPane> answered(String taskId) {
    return task(taskId, half -> shown.of(user.id(), taskId, () -> read(taskId, half)));
  }

  private Optional<OpenPane> task(String taskId, Function<HalfFilledForm, ObjectNode> values) {
    Task task = asUser(() -> tasks.createTaskQuery().taskId(taskId).singleResult());
    return task == null
        ? Optional.empty()
        : forms.ofTask(taskId).map(half -> pane(task, null, half, values.apply(half)));
  }

  private ObjectNode read(String taskId, HalfFilledForm half) {
    return asUser(() -> values.ofTask(taskId, half.form()));
  }

  /** As {@link #start(String, UUID)}, begun for nobody. */
  public Optional<OpenPane> start(String process) {
    return start(process, null);
  }

  /**
   * The form by which a process starts; empty if there is none, or it starts without a form.
   *
   * @param person for whom it is begun, or null; what was begun before goes before
   */
  public Optional<OpenPane> start(String process, UUID person) {
    Optional<ProcessDefinition> definition = asUser(() -> starts.process(process));
    Optional<HalfFilledForm> form = definition.flatMap(found -> forms.ofStart(found.getId()));
    if (form.isPresent()) {
      asUser(
          () -> {
            starts.requireMayStart(definition.get());
            return null;
          });
    }
    return form.map(
        half -> {
          ObjectNode filled = starts.filled(half, person, today());
          return pane(null, definition.get().getId(), half, filled);
        });
  }

  private LocalDate today() {
    return calendar.dateOf(clock.instant());
  }

  private OpenPane pane(Task task, String process, HalfFilledForm half, ObjectNode values) {
    Set<String> others = task == null ? Set.of() : othersWork.groups(task);
    return new OpenPane(task, process, half, values, today(), others);
  }

  /** Takes a task that nobody has taken. */
  public void take(OpenPane pane) {
    ActingAs.user(
        identity,
        user,
        () -> {
          tasks.claim(pane.task().getId(), user.id());
          return null;
        });
  }

  /** What the rules behind the form refuse, of answers that the form takes. */
  public List<FieldError> faults(OpenPane pane, ObjectNode answers) {
    if (!pane.isTask()) {
      return useCases.faults(pane.form().id(), answers);
    }
    Task task = pane.task();
    String process =
        asUser(() -> definitions.getProcessDefinition(task.getProcessDefinitionId())).getKey();
    return rehearsal.refusals(
        pane.form().id(),
        new FormContext(
            process,
            pane.half().caseReference(),
            task.getId(),
            task.getTaskDefinitionKey(),
            user.id()),
        answers);
  }

  /** The case that this press has started before, if it has. */
  public Optional<String> started(UUID press) {
    return presses.started(press);
  }

  /**
   * Completes the task, or starts what the form starts.
   *
   * @param press names the press of a page, so that it starts no more than one; or null
   * @return the reference of the case, or null
   */
  public String submit(OpenPane pane, ObjectNode answers, UUID press) {
    if (!pane.isTask()) {
      Supplier<String> start = () -> values.start(pane.process(), answers);
      return asUser(() -> press == null ? start.get() : presses.once(press, start));
    }
    String taskId = pane.task().getId();
    asUser(
        () -> {
          values.submit(taskId, answers);
          return null;
        });
    shown.forget(user.id(), taskId);
    return pane.half().caseReference();
  }

  /** Its days were filled in on another day: from now on what it is filled with is read anew. */
  public void readAnew(OpenPane pane) {
    shown.forget(user.id(), pane.task().getId());
  }

  /** Whose pane it is. */
  public String user() {
    return user.id();
  }

  private <T> T asUser(Supplier<T> question) {
    return ActingAs.user(identity, user, question);
  }
}
