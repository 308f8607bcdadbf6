package org.waymark.engine.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.WhoIsMeant;
import org.waymark.engine.OpenWork.OpenTask;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.LadderTable.PriorityBand;
import org.waymark.security.AccountNames;
import org.waymark.timescales.Timescale;
import org.waymark.timescales.TimescaleRegister;
import org.waymark.timescales.WorkingCalendar;

/** Puts the cards of a page of tasks together, with one reading of the case file for them all. */
@Component
class TaskCards {

  private static final String PURPOSE = "task-list";
  private static final String NOT_SHOWN = "Not shown to you";

  private final CaseFileDoor door;
  private final SignedInTasks tasks;
  private final RuntimeService runtime;
  private final People people;
  private final WhoIsMeant meant;
  private final CaseDirectory directory;
  private final AccountNames names;
  private final ClockLedger ledger;
  private final TimescaleRegister register;
  private final WorkingCalendar calendar;
  private final Clock clock;

  TaskCards(
      CaseFileDoor door,
      SignedInTasks tasks,
      RuntimeService runtime,
      People people,
      WhoIsMeant meant,
      CaseDirectory directory,
      AccountNames names,
      ClockLedger ledger,
      TimescaleRegister register,
      WorkingCalendar calendar,
      Clock clock) {
    this.door = door;
    this.tasks = tasks;
    this.runtime = runtime;
    this.people = people;
    this.meant = meant;
    this.directory = directory;
    this.names = names;
    this.ledger = ledger;
    this.register = register;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The cards of those tasks that the user may see; ids of others are left out. Whoever may not
   * open the case file gets them without the person.
   */
  List<TaskCard> of(Collection<String> ids) {
    List<Task> visible = tasks.visible(ids);
    Map<String, String> cases = cases(visible);
    boolean shut = door.refusal().isPresent();
    Map<String, PersonView> about =
        shut ? Map.of() : people.listOfCases(Set.copyOf(cases.values()), PURPOSE);
    Map<String, String> told =
        shut
            ? cases.values().stream()
                .distinct()
                .collect(Collectors.toMap(it -> it, it -> NOT_SHOWN))
            : told(cases.values(), about);
    Map<String, ClockView> clocks = ledger.ofTasks(visible.stream().map(Task::getId).toList());
    Map<String, Integer> risks = risks(cases.values());
    Map<String, String> holders = holders(visible);
    return visible.stream()
        .map(
            task -> {
              String reference = cases.get(task.getProcessInstanceId());
              return card(
                  task,
                  reference,
                  about,
                  told,
                  clocks,
                  risks.getOrDefault(reference, task.getPriority()),
                  holders.get(task.getAssignee()));
            })
        .toList();
  }

  // Of the case: a task that was raised because it is late says nothing of the person's risk.
  private Map<String, Integer> risks(Collection<String> references) {
    return directory.details(Set.copyOf(references)).stream()
        .collect(Collectors.toMap(CaseDetails::reference, CaseDetails::priority));
  }

  private Map<String, String> holders(List<Task> visible) {
    return names.ofUsers(
        visible.stream().map(Task::getAssignee).filter(Objects::nonNull).distinct().toList());
  }

  /** By when tasks are to be done, in words; for somebody who may see their case. */
  Map<String, String> due(Collection<OpenTask> tasks) {
    Map<String, ClockView> clocks = ledger.ofTasks(tasks.stream().map(OpenTask::id).toList());
    Instant now = clock.instant();
    Map<String, String> due = new HashMap<>();
    tasks.forEach(
        task ->
            dueAt(clocks.get(task.id()), task.due())
                .ifPresent(at -> due.put(task.id(), DueInWords.of(at, now, calendar))));
    return due;
  }

  /** By when, by the clock; where none runs, by the engine. */
  private static Optional<Instant> dueAt(ClockView running, Instant otherwise) {
    return Optional.ofNullable(running)
        .map(ClockView::dueAt)
        .or(() -> Optional.ofNullable(otherwise));
  }

  private Map<String, String> cases(List<Task> visible) {
    Set<String> instances =
        visible.stream()
            .map(Task::getProcessInstanceId)
            .filter(id -> id != null)
            .collect(Collectors.toSet());
    Map<String, String> references = new HashMap<>();
    if (!instances.isEmpty()) {
      for (ProcessInstance instance :
          runtime.createProcessInstanceQuery().processInstanceIds(instances).list()) {
        if (instance.getBusinessKey() != null) {
          references.put(instance.getId(), instance.getBusinessKey());
        }
      }
    }
    return references;
  }

  private Map<String, String> told(Collection<String> cases, Map<String, PersonView> about) {
    return meant.words(
        cases.stream()
            .filter(reference -> !about.containsKey(reference))
            .collect(Collectors.toSet()));
  }

  private TaskCard card(
      Task task,
      String reference,
      Map<String, PersonView> about,
      Map<String, String> told,
      Map<String, ClockView> clocks,
      int priority,
      String holder) {
    Optional<ClockView> running = Optional.ofNullable(clocks.get(task.getId()));
    Date engineDue = task.getDueDate();
    Optional<Instant> due =
        dueAt(running.orElse(null), engineDue == null ? null : engineDue.toInstant());
    Instant now = clock.instant();
    return new TaskCard(
        task.getId(),
        reference,
        id(about.get(reference)),
        reference == null ? "No case" : name(about.get(reference), told.get(reference)),
        due.map(at -> DueInWords.of(at, now, calendar)).orElse(null),
        due.map(at -> at.isBefore(now)).orElse(false),
        running.flatMap(this::rule).orElse(null),
        running.map(ClockView::explanation).orElse(null),
        aboveRoutine(priority),
        holder);
  }

  // What nobody has rated is not routine, and routine is not worth a word.
  private static String aboveRoutine(int priority) {
    PriorityBand band = PriorityBand.of(priority);
    return band == PriorityBand.ROUTINE ? null : band.words();
  }

  private Optional<String> rule(ClockView running) {
    return register.find(running.timescale(), running.startedOn()).map(Timescale::name);
  }

  private static UUID id(PersonView person) {
    return person == null || person.restricted() ? null : person.id();
  }

  private static String name(PersonView person, String told) {
    if (person == null) {
      return told;
    }
    return person.restricted() ? "Restricted record" : person.details().displayName();
  }
}
