package org.waymark.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.support.DrawnWork.bpmn;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.casefile.CaseRegister;
import org.waymark.support.SettableClock;
import org.waymark.support.WalkedModels;
import org.waymark.support.Walks;
import org.waymark.support.WaymarkTest;

/** A task drawn by a process owner is escalated by the deployed process, with nothing replaced. */
@WaymarkTest
@Walks("timescales")
class WholeApplicationTest {

  private static final String MODEL =
      """
      <bpmn:process id="escalated-work" isExecutable="true" camunda:historyTimeToLive="P30D">
        <bpmn:startEvent id="StartEvent_Begun"/>
        <bpmn:sequenceFlow id="Flow_Begun" sourceRef="StartEvent_Begun" targetRef="UserTask_Work"/>
        <bpmn:userTask id="UserTask_Work" name="Do the work" camunda:formRef="give-advice"
            camunda:formRefBinding="latest">
          <bpmn:extensionElements>
            <camunda:properties>
              <camunda:property name="waymark.role" value="practitioners"/>
              <camunda:property name="waymark.timescale" value="dols-urgent"/>
            </camunda:properties>
          </bpmn:extensionElements>
        </bpmn:userTask>
      </bpmn:process>
      """;

  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private ManagementService management;
  @Autowired private CaseRegister cases;
  @Autowired private ClockLedger ledger;
  @Autowired private SettableClock clock;
  @Autowired private JdbcTemplate jdbc;

  @BeforeAll
  static void watch(@Autowired ProcessEngine engine) {
    WalkedModels.watch(engine, WholeApplicationTest.class);
  }

  @Test
  void a_drawn_task_gets_its_clock_climbs_when_overdue_and_stops_it_when_done() {
    String deployment =
        repository
            .createDeployment()
            .addString("escalated-work.bpmn", bpmn(MODEL))
            .deploy()
            .getId();
    String reference = cases.open("REF", null, LocalDate.parse("2026-11-23"), "team-north");
    runtime.startProcessInstanceByKey("escalated-work", reference);
    Task task = tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
    ClockView started = ledger.ofTask(task.getId()).orElseThrow();

    clock.set(started.dueAt().plusSeconds(1));
    sweep();

    Task overdue = tasks.createTaskQuery().taskId(task.getId()).singleResult();
    assertThat(overdue.getPriority()).isEqualTo(90);
    assertThat(tasks.getIdentityLinksForTask(task.getId()))
        .extracting(link -> link.getGroupId())
        .contains("team-north.practitioners", "team-north.team-managers");
    assertThat(ledger.eventsOf(started.id()))
        .extracting(ClockEvent::rung)
        .contains("remind", "remind-last", "overdue")
        .doesNotContain("service-manager");
    assertThat(told(reference))
        .containsExactlyInAnyOrder("team-north.practitioners", "team-north.team-managers");
    tasks.complete(task.getId());
    assertThat(ledger.of(reference))
        .singleElement()
        .satisfies(done -> assertThat(done.state()).isEqualTo(ClockView.State.STOPPED));
    repository.deleteDeployment(deployment, true);
  }

  private void sweep() {
    management.executeJob(
        management
            .createJobQuery()
            .processDefinitionKey("escalate-overdue-work")
            .singleResult()
            .getId());
  }

  private List<String> told(String reference) {
    return jdbc.queryForList(
        "select recipient from outbox_entry where case_reference = ? and name = 'work-overdue'",
        String.class,
        reference);
  }

  @Nested
  class Coverage extends WalkedModels {
    Coverage() {
      super(WholeApplicationTest.class);
    }
  }
}
