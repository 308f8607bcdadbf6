package org.waymark.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.waymark.casefile.CaseRegister;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockView;
import org.waymark.support.WaymarkTest;

/** A clock whose start nobody knows holds no work up, and is silent nowhere. */
@WaymarkTest
class UnknownStartTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 11, 2);

  private static final String FORM =
      """
      {"id":"hears","type":"default","schemaVersion":16,
       "executionPlatform":"Camunda Platform","executionPlatformVersion":"7.24.0","components":[
       {"id":"F1","type":"datetime","subtype":"date","key":"heard","dateLabel":"Heard on",
        "properties":{"route":"heardOn"}}]}""";

  private static final String FILE =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Unknown"
          targetNamespace="urn:waymark:test">
        <process id="%s" isExecutable="true" camunda:historyTimeToLive="P30D">%s</process>
      </definitions>""";

  private static final String COUNTED =
      """
      <extensionElements><camunda:properties>
        <camunda:property name="waymark.role" value="practitioners"/>
        <camunda:property name="waymark.timescale" value="referral-assessment"/>
        <camunda:property name="waymark.startOfClock" value="heardOn"/>
      </camunda:properties></extensionElements>""";

  private static final String UNCOUNTED =
      """
      <extensionElements><camunda:properties>
        <camunda:property name="waymark.role" value="practitioners"/>
      </camunda:properties></extensionElements>""";

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired CaseRegister cases;
  @Autowired ClockLedger ledger;
  @Autowired HealthEndpoint health;
  private String deployment;
  private String reference;

  @AfterEach
  void tidyUp() {
    repository.deleteDeployment(deployment, true);
  }

  private static String task(String needs) {
    return """
        <startEvent id="Start"/><sequenceFlow id="F1" sourceRef="Start" targetRef="UserTask_Hear"/>
        <userTask id="UserTask_Hear" camunda:formRef="hears" camunda:formRefBinding="latest">%s
        </userTask>"""
        .formatted(needs);
  }

  private void draw(String... contents) {
    DeploymentBuilder builder = repository.createDeployment().addString("hears.form", FORM);
    for (int i = 0; i < contents.length; i++) {
      String id = i == 0 ? "unknown" : "unknown-part";
      builder.addString(id + ".bpmn", FILE.formatted(id, contents[i]));
    }
    deployment = builder.deploy().getId();
  }

  private String begin(Object heardOn) {
    return begin(heardOn, null);
  }

  private String begin(Object heardOn, Object receivedOn) {
    reference = cases.open("REF", null, OPENED, "team-north");
    Map<String, Object> variables = new HashMap<>();
    variables.put("heardOn", heardOn);
    variables.put("receivedOn", receivedOn);
    return runtime.startProcessInstanceByKey("unknown", reference, variables).getId();
  }

  private Task task() {
    return tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
  }

  private List<Incident> incidents() {
    return runtime.createIncidentQuery().incidentType(UnknownStarts.INCIDENT).list();
  }

  private String health() {
    return health.healthForPath("clockStarts").getStatus().getCode();
  }

  private ClockView clock() {
    return ledger.ofTask(task().getId()).orElseThrow();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "soon", "2026-02-30", "23/11/2026"})
  void a_start_that_is_no_date_counts_from_the_earliest_certain_day_with_evidence(String heardOn) {
    draw(task(COUNTED));
    begin(heardOn);

    assertThat(clock().startedOn()).isEqualTo(OPENED);
    assertThat(task().getDueDate()).isEqualTo(java.util.Date.from(clock().dueAt()));
    assertThat(clock().explanation()).startsWith("Nobody has said from which day this counts");
    assertThat(ledger.eventsOf(clock().id()))
        .filteredOn(event -> event.kind().equals("start-unknown"))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.detail())
                    .containsEntry("element", "UserTask_Hear")
                    .containsEntry("variable", "heardOn")
                    .containsEntry("countedFrom", "2026-11-02"));
  }

  @Test
  void a_case_that_was_entered_late_counts_from_the_day_of_receipt() {
    draw(task(COUNTED));
    begin(null, "2026-10-30");

    assertThat(clock().startedOn()).isEqualTo(LocalDate.of(2026, 10, 30));
    assertThat(incidents())
        .singleElement()
        .satisfies(it -> assertThat(it.getIncidentMessage()).contains("counts from 2026-10-30"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "on Friday", "2026-11-05"})
  void a_day_of_receipt_that_is_none_or_later_moves_no_clock(String receivedOn) {
    draw(task(COUNTED));
    begin(null, receivedOn);

    assertThat(clock().startedOn()).isEqualTo(OPENED);
  }

  @Test
  void a_start_that_nobody_knows_is_an_incident_and_a_warning_until_the_work_is_done() {
    draw(task(COUNTED));
    begin("soon");

    assertThat(incidents())
        .singleElement()
        .satisfies(
            incident -> {
              assertThat(incident.getActivityId()).isEqualTo("UserTask_Hear");
              assertThat(incident.getIncidentMessage())
                  .contains("UserTask_Hear", "heardOn")
                  .doesNotContain("soon");
            });
    assertThat(health()).isEqualTo("WARNING");

    tasks.complete(task().getId());

    assertThat(incidents()).isEmpty();
    assertThat(health()).isEqualTo("UP");
  }

  @Test
  void work_that_falls_away_takes_its_incident_with_it() {
    draw(task(COUNTED));
    runtime.deleteProcessInstance(begin(null), "fell away");

    assertThat(incidents()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-19", "2026-11-19T23:30", "2026-11-18T23:30-02:00"})
  void a_start_that_is_known_is_counted_from_by_its_day_in_london(String heardOn) {
    draw(task(COUNTED));
    begin(heardOn);

    assertThat(clock().startedOn()).isEqualTo(LocalDate.of(2026, 11, 19));
    assertThat(incidents()).isEmpty();
    assertThat(ledger.eventsOf(clock().id()))
        .extracting(event -> event.kind())
        .doesNotContain("start-unknown");
  }

  @Test
  void a_stage_says_once_for_all_its_tasks_that_its_start_is_unknown() {
    draw(
        """
        <startEvent id="Begin"/><sequenceFlow id="F0" sourceRef="Begin" targetRef="Stage"/>
        <sequenceFlow id="F2" sourceRef="Stage" targetRef="UserTask_After"/>
        <userTask id="UserTask_After" camunda:formRef="hears" camunda:formRefBinding="latest">%s
        </userTask>
        <subProcess id="Stage">%s%s</subProcess>"""
            .formatted(UNCOUNTED, COUNTED, task(UNCOUNTED)));
    begin(null);

    assertThat(incidents()).singleElement().extracting("activityId").isEqualTo("Stage");
    assertThat(ledger.of(reference)).hasSize(2).allMatch(c -> c.startedOn().equals(OPENED));
    tasks.complete(task().getId());
    assertThat(task().getTaskDefinitionKey()).isEqualTo("UserTask_After");
    assertThat(incidents()).isEmpty();
  }

  @Test
  void a_process_with_a_clock_of_its_own_says_so_too() {
    draw(COUNTED + task(UNCOUNTED));
    begin(null);

    assertThat(incidents())
        .singleElement()
        .satisfies(it -> assertThat(it.getIncidentMessage()).contains("of unknown names heardOn"));
    tasks.complete(task().getId());
    assertThat(incidents()).isEmpty();
  }

  @Test
  void health_names_a_clock_in_a_called_part_once() {
    draw(
        """
        <startEvent id="Begin"/><sequenceFlow id="F0" sourceRef="Begin" targetRef="Call"/>
        <callActivity id="Call" calledElement="unknown-part"><extensionElements>
          <camunda:in businessKey="#{execution.processBusinessKey}"/>
        </extensionElements></callActivity>""",
        task(COUNTED));
    begin(null);

    assertThat(incidents()).hasSize(2);
    assertThat(new ClockStartHealth(database).health().getDetails())
        .containsEntry("clocksWithoutStart", 1);
    tasks.complete(task().getId());
    assertThat(incidents()).isEmpty();
  }

  @Autowired org.springframework.jdbc.core.simple.JdbcClient database;
}
