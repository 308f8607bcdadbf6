package org.waymark.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casefile.CaseHandling;
import org.waymark.casefile.CaseRegister;
import org.waymark.support.WaymarkTest;

/** A task drawn with the case's priority keeps it, below what the ladder raised. */
@WaymarkTest
class DrawnPrioritiesTest {

  private static final String MODEL =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Ranked"
          targetNamespace="urn:waymark:test">
        <process id="ranked" isExecutable="true" camunda:historyTimeToLive="P30D">
          <startEvent id="Start"/><parallelGateway id="All"/>
          <sequenceFlow id="F0" sourceRef="Start" targetRef="All"/>
          <sequenceFlow id="F1" sourceRef="All" targetRef="UserTask_Follows"/>
          <sequenceFlow id="F2" sourceRef="All" targetRef="UserTask_Fixed"/>
          <sequenceFlow id="F3" sourceRef="All" targetRef="UserTask_Plain"/>
          %s%s%s
        </process>
      </definitions>"""
          .formatted(
              drawn("UserTask_Follows", "camunda:priority='${priority}'"),
              drawn("UserTask_Fixed", "camunda:priority='45'"),
              drawn("UserTask_Plain", ""));

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired CaseRegister cases;
  @Autowired CaseHandling handling;
  @Autowired TransactionTemplate transaction;
  private String deployment;
  private String reference;

  private static String drawn(String id, String priority) {
    return """
        <userTask id="%s" %s camunda:formRef="give-advice" camunda:formRefBinding="latest">
          <extensionElements><camunda:properties>
            <camunda:property name="waymark.role" value="practitioners"/>
          </camunda:properties></extensionElements>
        </userTask>"""
        .formatted(id, priority);
  }

  @BeforeEach
  void begin() {
    deployment = repository.createDeployment().addString("ranked.bpmn", MODEL).deploy().getId();
    reference = opened(40);
  }

  @AfterEach
  void tidyUp() {
    repository.deleteDeployment(deployment, true);
  }

  private String opened(int priority) {
    String opened = cases.open("REF", null, LocalDate.of(2026, 11, 23), "team-north");
    prioritise(opened, priority);
    runtime.startProcessInstanceByKey("ranked", opened, Map.of("priority", priority));
    return opened;
  }

  private void prioritise(String which, int priority) {
    transaction.executeWithoutResult(status -> handling.prioritise(which, priority));
  }

  private Task task(String of, String id) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(of)
        .taskDefinitionKey(id)
        .singleResult();
  }

  private int priority(String id) {
    return task(reference, id).getPriority();
  }

  @Test
  void it_arises_as_urgent_as_its_case_and_rises_and_sinks_with_it() {
    String other = opened(40);
    assertThat(priority("UserTask_Plain")).isEqualTo(40);

    prioritise(reference, 80);
    assertThat(priority("UserTask_Follows")).isEqualTo(80);
    prioritise(reference, 20);

    assertThat(priority("UserTask_Follows")).isEqualTo(20);
    assertThat(priority("UserTask_Fixed")).isEqualTo(45);
    assertThat(priority("UserTask_Plain")).isEqualTo(20);
    assertThat(task(other, "UserTask_Follows").getPriority()).isEqualTo(40);
  }

  @Test
  void what_the_ladder_raised_does_not_sink_and_rises_with_a_case_that_is_more_urgent() {
    tasks.setPriority(task(reference, "UserTask_Follows").getId(), 70);

    prioritise(reference, 60);
    assertThat(priority("UserTask_Follows")).isEqualTo(70);
    prioritise(reference, 30);
    assertThat(priority("UserTask_Follows")).isEqualTo(70);
    prioritise(reference, 95);
    assertThat(priority("UserTask_Follows")).isEqualTo(95);
  }

  @Test
  void what_may_have_been_raised_because_it_is_late_does_not_sink() {
    Task late = task(reference, "UserTask_Follows");
    late.setDueDate(java.util.Date.from(java.time.Instant.parse("2026-11-02T23:59:59Z")));
    tasks.saveTask(late);

    prioritise(reference, 20);

    assertThat(priority("UserTask_Follows")).isEqualTo(40);
  }
}
