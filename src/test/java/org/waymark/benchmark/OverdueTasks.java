package org.waymark.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.casefile.CaseRegister;
import org.waymark.engine.SetsVariables;
import org.waymark.escalation.ClockLedger;
import org.waymark.support.SettableClock;

/** Open tasks under a statutory clock, and the deployed process that escalates them. */
class OverdueTasks {

  private static final String KEY = "benchmark-overdue";
  private static final String WORKER = "allocatedWorker";
  private static final String GROUP = "team-north.team-managers";

  /** Says that the process has its worker from the start. */
  static class Started implements SetsVariables {
    @Override
    public Set<String> codes() {
      return Set.of(WORKER);
    }

    @Override
    public Set<String> processes() {
      return Set.of(KEY);
    }
  }

  private final ProcessEngine engine;
  private final SettableClock clock;
  private final ClockLedger ledger;
  private final CaseRegister cases;
  private final JdbcTemplate jdbc;

  OverdueTasks(
      ProcessEngine engine,
      SettableClock clock,
      ClockLedger ledger,
      CaseRegister cases,
      JdbcTemplate jdbc) {
    this.engine = engine;
    this.clock = clock;
    this.ledger = ledger;
    this.cases = cases;
    this.jdbc = jdbc;
    engine
        .getRepositoryService()
        .createDeployment()
        .addString(KEY + ".bpmn", MODEL)
        .name(KEY)
        .deploy();
  }

  /** Lets that many tasks fall overdue together; returns how many were escalated a second. */
  double escalate(int number) {
    Instant start = clock.instant();
    open(number);
    Task one =
        engine.getTaskService().createTaskQuery().processDefinitionKey(KEY).listPage(0, 1).get(0);
    Instant due = ledger.ofTask(one.getId()).orElseThrow().dueAt();
    // Reminders have gone out before: what is measured is the instant of the last second.
    clock.set(due.minusSeconds(3_600));
    sweepByJob();
    clock.set(due.plusSeconds(1));
    double seconds = Timed.run(engine, this::swept);
    check(number);
    empty();
    clock.set(start);
    return number / seconds;
  }

  private void open(int number) {
    List<String> references =
        IntStream.range(0, 100)
            .mapToObj(i -> cases.open("REF", null, LocalDate.of(2026, 11, 23), "team-north"))
            .toList();
    for (int i = 0; i < number; i++) {
      String worker = i % 2 == 0 ? "practitioner" : null;
      engine
          .getRuntimeService()
          .startProcessInstanceByKey(
              KEY,
              references.get(i % references.size()),
              java.util.Collections.singletonMap(WORKER, worker));
    }
  }

  private void sweepByJob() {
    var management = engine.getManagementService();
    management.executeJob(
        management
            .createJobQuery()
            .processDefinitionKey("escalate-overdue-work")
            .singleResult()
            .getId());
  }

  private boolean swept() {
    return jdbc.queryForObject(
            "select count(*) from sweep_run where started_at = ? and completed_at is not null",
            Integer.class,
            java.sql.Timestamp.from(clock.instant()))
        > 0;
  }

  private void check(int number) {
    TaskService tasks = engine.getTaskService();
    Set<String> raised =
        tasks
            .createTaskQuery()
            .processDefinitionKey(KEY)
            .taskPriority(90)
            .taskCandidateGroup(GROUP)
            .includeAssignedTasks()
            .list()
            .stream()
            .map(Task::getId)
            .collect(Collectors.toCollection(HashSet::new));
    assertThat(raised).hasSize(number);
    for (String task : raised) {
      assertThat(ledger.eventsOf(ledger.ofTask(task).orElseThrow().id()))
          .filteredOn(event -> "overdue".equals(event.rung()))
          .hasSize(1);
    }
  }

  /** Each round begins with empty tables, as the bare engine's does. */
  private void empty() {
    for (String table :
        List.of(
            "clock, clock_event, sweep_run",
            "outbox_entry cascade",
            "act_ru_task, act_ru_identitylink, act_ru_variable, act_ru_execution cascade",
            "act_hi_taskinst, act_hi_actinst, act_hi_procinst, act_hi_varinst",
            "act_hi_identitylink, act_hi_detail, act_hi_op_log")) {
      jdbc.execute(
          "set session_replication_role = replica; truncate "
              + table
              + "; set session_replication_role = origin");
    }
  }

  private static final String MODEL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Benchmark"
          targetNamespace="https://waymark.org/benchmark">
        <bpmn:process id="benchmark-overdue" isExecutable="true"
            camunda:historyTimeToLive="P30D">
          <bpmn:startEvent id="StartEvent_Begun"/>
          <bpmn:sequenceFlow id="Flow_Begun" sourceRef="StartEvent_Begun" targetRef="UserTask_Work"/>
          <bpmn:userTask id="UserTask_Work" name="Do the work" camunda:formRef="give-advice"
              camunda:formRefBinding="latest">
            <bpmn:extensionElements>
              <camunda:properties>
                <camunda:property name="waymark.role" value="practitioners"/>
                <camunda:property name="waymark.assignee" value="allocatedWorker"/>
                <camunda:property name="waymark.timescale" value="%s"/>
              </camunda:properties>
            </bpmn:extensionElements>
          </bpmn:userTask>
        </bpmn:process>
      </bpmn:definitions>
      """
          .formatted("dols-urgent");
}
