package org.waymark.engine.lost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.casefile.CaseRegister;
import org.waymark.escalation.ClockEvent;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.ClockView.State;
import org.waymark.support.DrawnWork;
import org.waymark.support.OpenDoor;
import org.waymark.support.WaymarkTest;

/** A clock is cancelled by a step of its model alone; what else cancels work is heard of. */
@WaymarkTest
class CancelledOutsideTest {

  private static final String COUNTED =
      """
      <bpmn:extensionElements><camunda:properties>
        <camunda:property name="waymark.role" value="practitioners"/>
        <camunda:property name="waymark.timescale" value="referral-assessment"/>
      </camunda:properties></bpmn:extensionElements>""";

  // Two clocks: the stage's and the task's. Beside them a task that can end everything.
  private static final String MODEL =
      """
      <bpmn:message id="Message_Interrupts" name="case-overtaken"/>
      <bpmn:process id="lost-work" isExecutable="true" camunda:historyTimeToLive="P30D">
        <bpmn:startEvent id="StartEvent_Begun"/>
        <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_Begun" targetRef="Gateway_All"/>
        <bpmn:parallelGateway id="Gateway_All"/>
        <bpmn:sequenceFlow id="Flow_2" sourceRef="Gateway_All" targetRef="SubProcess_Stage"/>
        <bpmn:sequenceFlow id="Flow_3" sourceRef="Gateway_All" targetRef="UserTask_Ends"/>
        <bpmn:subProcess id="SubProcess_Stage" name="Work of a stage">%1$s
          <bpmn:startEvent id="StartEvent_Stage"/>
          <bpmn:sequenceFlow id="Flow_4" sourceRef="StartEvent_Stage" targetRef="UserTask_Work"/>
          <bpmn:userTask id="UserTask_Work" name="Work" camunda:formRef="give-advice"
              camunda:formRefBinding="latest">%1$s</bpmn:userTask>
        </bpmn:subProcess>
        <bpmn:boundaryEvent id="BoundaryEvent_Late" attachedToRef="SubProcess_Stage">
          <bpmn:timerEventDefinition>
            <bpmn:timeDuration>PT1H</bpmn:timeDuration>
          </bpmn:timerEventDefinition>
        </bpmn:boundaryEvent>
        <bpmn:userTask id="UserTask_Ends" camunda:formRef="give-advice"
            camunda:formRefBinding="latest">
          <bpmn:extensionElements><camunda:properties>
            <camunda:property name="waymark.role" value="practitioners"/>
          </camunda:properties></bpmn:extensionElements>
        </bpmn:userTask>
        <bpmn:sequenceFlow id="Flow_5" sourceRef="UserTask_Ends" targetRef="EndEvent_All"/>
        <bpmn:endEvent id="EndEvent_All"><bpmn:terminateEventDefinition/></bpmn:endEvent>
        <bpmn:subProcess id="SubProcess_Overtaken" triggeredByEvent="true">
          <bpmn:startEvent id="StartEvent_Overtaken">
            <bpmn:messageEventDefinition messageRef="Message_Interrupts"/>
          </bpmn:startEvent>
          <bpmn:sequenceFlow id="Flow_6" sourceRef="StartEvent_Overtaken" targetRef="EndEvent_Over"/>
          <bpmn:endEvent id="EndEvent_Over"/>
        </bpmn:subProcess>
      </bpmn:process>
      """
          .formatted(COUNTED);

  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired ClockLedger ledger;
  @Autowired JdbcClient database;
  private String deployment;
  private String reference;
  private String instance;

  @BeforeEach
  void open() {
    deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .addString("lost-work.bpmn", DrawnWork.bpmn(MODEL))
            .deploy()
            .getId();
    reference = cases.open("REF", null, LocalDate.of(2026, 11, 23), "team-north");
    instance = engine.getRuntimeService().startProcessInstanceByKey("lost-work", reference).getId();
    assertThat(states()).containsExactly(State.RUNNING, State.RUNNING);
  }

  @AfterEach
  void tidyUp() {
    if (engine.getRepositoryService().createDeploymentQuery().deploymentId(deployment).count()
        > 0) {
      engine.getRepositoryService().deleteDeployment(deployment, true);
    }
  }

  private record Outside(String name, String command, Consumer<CancelledOutsideTest> does) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Outside> ways() {
    return Stream.of(
        new Outside(
            "instance deleted",
            "delete-process-instance",
            it -> it.engine.getRuntimeService().deleteProcessInstance(it.instance, "by test")),
        new Outside(
            "instance deleted without custom listeners",
            "delete-process-instance",
            it ->
                it.engine
                    .getRuntimeService()
                    .deleteProcessInstance(it.instance, "by test", true, true, true)),
        new Outside(
            "instances deleted in a batch", "instance-deletion", CancelledOutsideTest::batch),
        new Outside(
            "deployment deleted",
            "delete-deployment",
            it -> it.engine.getRepositoryService().deleteDeployment(it.deployment, true)),
        new Outside(
            "deployment deleted without custom listeners",
            "delete-deployment",
            it -> it.engine.getRepositoryService().deleteDeployment(it.deployment, true, true)),
        new Outside(
            "definition deleted",
            "delete-process-definitions-by-key",
            it ->
                it.engine
                    .getRepositoryService()
                    .deleteProcessDefinitions()
                    .byKey("lost-work")
                    .cascade()
                    .delete()),
        new Outside(
            "task cancelled by modification", "modify-process-instance", it -> it.modify(false)),
        new Outside(
            "task cancelled by modification without custom listeners",
            "modify-process-instance",
            it -> it.modify(true)),
        new Outside(
            "task completed past its form",
            "complete-task",
            it -> it.engine.getTaskService().complete(it.task("UserTask_Work").getId())),
        new Outside(
            "task moved to the end",
            "modify-process-instance",
            it ->
                it.engine
                    .getRuntimeService()
                    .createProcessInstanceModification(it.instance)
                    .startBeforeActivity("EndEvent_All")
                    .execute()));
  }

  private void modify(boolean skip) {
    engine
        .getRuntimeService()
        .createProcessInstanceModification(instance)
        .cancelAllForActivity("UserTask_Work")
        .execute(skip, skip);
  }

  private void batch() {
    engine.getRuntimeService().deleteProcessInstancesAsync(List.of(instance), "by test");
  }

  private void asAdministrator(Consumer<CancelledOutsideTest> does) {
    OpenDoor.asAdministrator(engine, () -> does.accept(this));
  }

  /** Does what a batch was asked for, long after, as nobody who is signed in. */
  private void runBatch() {
    for (int round = 0; round < 5; round++) {
      engine.getManagementService().createJobQuery().active().list().stream()
          .filter(CancelledOutsideTest::isOfBatch)
          .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }
  }

  // Jobs of batches belong to no process; the clean-up of history is no batch.
  private static boolean isOfBatch(Job job) {
    return job.getProcessDefinitionId() == null && job.getBatchId() != null;
  }

  @ParameterizedTest
  @MethodSource("ways")
  void work_that_is_cancelled_from_outside_keeps_its_clocks_and_is_heard_of(Outside way) {
    List<ClockView> before = ledger.of(reference);
    asAdministrator(way.does());
    runBatch();

    assertThat(ledger.of(reference)).hasSize(2).allMatch(c -> c.state() == State.RUNNING);
    assertThat(ledger.of(reference))
        .extracting(ClockView::dueAt)
        .containsOnly(before.get(0).dueAt());
    for (ClockView clock : before) {
      assertThat(ledger.eventsOf(clock.id()))
          .filteredOn(event -> event.kind().equals("work-cancelled-outside"))
          .extracting(ClockEvent::by, ClockEvent::reason)
          .containsExactly(tuple("administrator", way.command()));
      assertThat(ledger.eventsOf(clock.id()))
          .filteredOn(event -> event.kind().equals("work-cancelled-outside"))
          .allSatisfy(
              event -> assertThat(event.detail().get("work")).asString().startsWith("Work"));
    }
    assertThat(incidents())
        .singleElement()
        .satisfies(one -> assertThat(one.getIncidentMessage()).contains(reference, way.command()));
    assertThat(told()).containsExactlyInAnyOrder("team-north.team-managers", "administrators");
  }

  @Test
  void what_nobody_signed_in_deletes_is_the_systems() {
    engine.getRuntimeService().deleteProcessInstance(instance, "by test");

    assertThat(event("work-cancelled-outside").by()).isEqualTo("waymark");
  }

  @ParameterizedTest
  @ValueSource(strings = {"correlate-message", "complete-task", "timer-transition"})
  void what_the_model_interrupts_ends_its_clocks_and_is_no_incident(String step) {
    interrupt(step);

    assertThat(states()).containsExactly(State.CANCELLED, State.CANCELLED);
    assertThat(event("cancelled").reason()).endsWith("by a step of its model: " + step);
    assertThat(incidents()).isEmpty();
    assertThat(told()).isEmpty();
  }

  private void interrupt(String step) {
    switch (step) {
      case "correlate-message" ->
          engine
              .getRuntimeService()
              .createMessageCorrelation("case-overtaken")
              .processInstanceBusinessKey(reference)
              .correlate();
      case "complete-task" -> engine.getTaskService().complete(task("UserTask_Ends").getId());
      default -> engine.getManagementService().executeJob(timer().getId());
    }
  }

  private Job timer() {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(instance)
        .singleResult();
  }

  private Task task(String id) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(instance)
        .taskDefinitionKey(id)
        .singleResult();
  }

  private List<State> states() {
    return ledger.of(reference).stream().map(ClockView::state).toList();
  }

  private ClockEvent event(String kind) {
    return ledger.eventsOf(ledger.of(reference).get(0).id()).stream()
        .filter(event -> event.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private List<Incident> incidents() {
    return engine
        .getRuntimeService()
        .createIncidentQuery()
        .incidentType("workCancelledOutside")
        .list()
        .stream()
        .filter(one -> one.getConfiguration().startsWith(reference + "/"))
        .toList();
  }

  private List<String> told() {
    return database
        .sql(
            "select recipient from outbox_entry where case_reference = ?"
                + " and name = 'work-cancelled-outside'")
        .param(reference)
        .query(String.class)
        .list();
  }
}
