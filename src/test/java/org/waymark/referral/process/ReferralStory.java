package org.waymark.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.waymark.casefile.CaseRegister.CaseSummary;
import org.waymark.escalation.ClockEvent;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.ClockView.State;
import org.waymark.referral.domain.Referral;
import org.waymark.referral.domain.Stage;

/** One referral, told from form to form; what is wrong is said where it is noticed. */
final class ReferralStory {

  private static final int MORE_THAN_ANY_STORY_NEEDS = 200;

  final String reference;
  private final ReferralDesk desk;

  ReferralStory(ReferralDesk desk, String reference) {
    this.desk = desk;
    this.reference = reference;
  }

  // What people do

  /** Answers the form of an open task as somebody of its role does. */
  ReferralStory answer(String task, Object... said) {
    Task open = task(task);
    String user = open.getAssignee() == null ? roleOf(open) : open.getAssignee();
    return answerAs(user, task, said);
  }

  /** Answers as that user, with the role that the task is offered to. */
  ReferralStory answerAs(String user, String task, Object... said) {
    Task open = task(task);
    Map<String, Object> filled = filled(open, said);
    desk.as(
        user,
        roleOf(open),
        () -> {
          desk.engine.getFormService().submitTaskForm(open.getId(), filled);
          return null;
        });
    return runDueJobs();
  }

  private Map<String, Object> filled(Task task, Object... said) {
    String form = task.getCamundaFormRef().getKey();
    Map<String, Object> usual = new HashMap<>(UsualAnswers.to(form, desk.today()));
    if (form.equals("allocate-referral")) {
      usual.put("riskBand", referral().rating().band().code());
      usual.put("allocatedWorker", ReferralDesk.WORKER);
    }
    return new FormFiller(desk.today()).fill(form, usual, said(said));
  }

  private static Map<String, Object> said(Object... said) {
    Map<String, Object> answers = new HashMap<>();
    for (int i = 0; i < said.length; i++) {
      if (said[i] instanceof Map<?, ?> several) {
        several.forEach((field, value) -> answers.put((String) field, value));
      } else {
        answers.put((String) said[i], said[++i]);
      }
    }
    return answers;
  }

  /** Time passes; timers that fell due in it fire. */
  ReferralStory afterDays(int days) {
    desk.time.advance(java.time.Duration.ofDays(days));
    return runDueJobs();
  }

  ReferralStory runDueJobs() {
    for (int run = 0; run < MORE_THAN_ANY_STORY_NEEDS; run++) {
      List<Job> due = dueJobs();
      if (due.isEmpty()) {
        return this;
      }
      due.forEach(job -> desk.engine.getManagementService().executeJob(job.getId()));
    }
    throw new AssertionError("The jobs of " + reference + " never end");
  }

  private List<Job> dueJobs() {
    List<Job> due = new ArrayList<>();
    for (ProcessInstance part : running()) {
      due.addAll(
          desk.engine
              .getManagementService()
              .createJobQuery()
              .processInstanceId(part.getId())
              .duedateLowerThan(new Date(ClockUtil.getCurrentTime().getTime() + 1))
              .withRetriesLeft()
              .list());
    }
    return due;
  }

  ReferralStory overtakenBy(String what) {
    desk.engine
        .getRuntimeService()
        .createMessageCorrelation("case-overtaken")
        .processInstanceBusinessKey(reference)
        .setVariable(ReferralModel.OVERTAKEN_BY, what)
        .correlate();
    return this;
  }

  // The usual course

  /** Triage decides on an assessment and a worker takes it on. */
  ReferralStory triagedUntilWorkerFound(Object... triage) {
    return answer("UserTask_TriageContact", triage).untilWorkerFound();
  }

  ReferralStory untilWorkerFound() {
    return answer("UserTask_AllocateReferral")
        .answer("UserTask_AnswerAllocation")
        .answer("UserTask_TellDate");
  }

  ReferralStory untilConversationHeld() {
    return triagedUntilWorkerFound()
        .answer("UserTask_PrepareConversation")
        .notInTheSample()
        .answer("UserTask_HaveConversation");
  }

  /** The lot falls on a number that no rule selects. */
  ReferralStory notInTheSample() {
    desk.transaction.executeWithoutResult(status -> desk.referrals.of(reference).sampleNumber(7));
    return this;
  }

  // What is seen

  private Task task(String key) {
    List<Task> open = tasks();
    assertThat(open)
        .as("open tasks of %s", reference)
        .extracting(Task::getTaskDefinitionKey)
        .contains(key);
    return open.stream()
        .filter(task -> task.getTaskDefinitionKey().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private List<Task> tasks() {
    return desk.engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(reference)
        .initializeFormKeys()
        .list();
  }

  Set<String> openTasks() {
    return tasks().stream()
        .map(Task::getTaskDefinitionKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  String assigneeOf(String key) {
    return task(key).getAssignee();
  }

  /** The clock that watches an open task. */
  int priorityOf(String key) {
    return task(key).getPriority();
  }

  ClockView clockOf(String key) {
    return desk.clocks.ofTask(task(key).getId()).orElseThrow();
  }

  /** What the form of an open task is filled with. */
  Map<String, Object> shown(String key) {
    Task open = task(key);
    return desk.as(
        "story-reader",
        roleOf(open),
        () ->
            new HashMap<>(
                desk.engine.getFormService().getTaskFormVariables(open.getId(), null, false)));
  }

  Date dueDateOf(String key) {
    return task(key).getDueDate();
  }

  private String roleOf(Task task) {
    String group =
        desk.engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
            .map(IdentityLink::getGroupId)
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElseThrow();
    return group.substring(group.indexOf('.') + 1);
  }

  private List<ProcessInstance> running() {
    return desk.engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(reference)
        .list();
  }

  /** Every element that was walked, in all parts of the referral. */
  List<String> path() {
    return desk
        .engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(reference)
        .list()
        .stream()
        .flatMap(part -> activities(part).stream())
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  private List<HistoricActivityInstance> activities(HistoricProcessInstance part) {
    return desk.engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(part.getId())
        .list();
  }

  /** A variable of a part that is running, or null. */
  Object variable(String process, String name) {
    return running().stream()
        .filter(part -> part.getProcessDefinitionKey().equals(process))
        .findFirst()
        .map(part -> desk.engine.getRuntimeService().getVariable(part.getId(), name))
        .orElse(null);
  }

  Referral referral() {
    return desk.transaction.execute(
        status -> {
          Referral referral = desk.referrals.of(reference);
          referral.suggestions().size();
          referral.reContacts().size();
          return referral;
        });
  }

  CaseSummary file() {
    return desk.cases.find(reference).orElseThrow();
  }

  List<ClockView> clocks(String timescale) {
    return desk.clocks.of(reference).stream()
        .filter(clock -> clock.timescale().equals(timescale))
        .toList();
  }

  List<ClockEvent> eventsOf(ClockView clock) {
    return desk.clocks.eventsOf(clock.id());
  }

  int casePriority() {
    return desk.priorityOf(reference);
  }

  List<String> concerns() {
    return desk.concerns.openFrom(reference);
  }

  LocalDate today() {
    return desk.today();
  }

  // What must be so

  ReferralStory waitsAt(String... tasks) {
    assertThat(openTasks()).as("open tasks of %s", reference).containsExactlyInAnyOrder(tasks);
    return this;
  }

  ReferralStory took(String... elements) {
    assertThat(path()).as("path of %s", reference).contains(elements);
    return this;
  }

  ReferralStory avoided(String... elements) {
    assertThat(path()).as("path of %s", reference).doesNotContain(elements);
    return this;
  }

  /** The referral is over: closed with this outcome, nothing is open, no clock runs. */
  ReferralStory endedAs(String outcome) {
    assertThat(openTasks()).as("open tasks of %s", reference).isEmpty();
    assertThat(running()).as("running parts of %s", reference).isEmpty();
    assertThat(file().outcome()).isEqualTo(outcome);
    assertThat(file().closedOn()).isEqualTo(today());
    assertThat(referral().ending().outcome().code()).isEqualTo(outcome);
    assertThat(referral().stage()).isEqualTo(Stage.CLOSED);
    assertThat(desk.teams.allocatedWorker(reference)).isEmpty();
    assertThat(desk.clocks.of(reference))
        .extracting(ClockView::state)
        .doesNotContain(State.RUNNING, State.PAUSED);
    return this;
  }
}
