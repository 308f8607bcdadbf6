package org.waymark.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.engine.incidents.ServiceIncidents;
import org.waymark.engine.incidents.ServiceNotice;
import org.waymark.support.WaymarkTest;

/** A model that was stored when the gate refused less runs none of what is refused now. */
@WaymarkTest
class StoredModelsTest {

  private static final String NAME = "stored model";
  private static final String HARMLESS = "declined";

  /** What C1 of November 2026 did, step by step; the last step would start a program. */
  private static final String ATTACK =
      "</camunda:inputParameter><camunda:inputParameter name=\"p\">class</camunda:inputParameter>"
          + "<camunda:inputParameter name=\"x\">${''[p]}";

  private static final String FILE =
      """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Stored"
          targetNamespace="urn:waymark:test">
      <bpmn:process id="stored-model" isExecutable="true" camunda:historyTimeToLive="P30D">
        <bpmn:startEvent id="Start"/>
        <bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="UserTask_Work"/>
        <bpmn:userTask id="UserTask_Work" name="Do the work" camunda:formRef="give-advice"
            camunda:formRefBinding="latest"><bpmn:extensionElements><camunda:properties>
          <camunda:property name="waymark.role" value="practitioners"/></camunda:properties>
        </bpmn:extensionElements></bpmn:userTask>
        <bpmn:sequenceFlow id="Flow_2" sourceRef="UserTask_Work" targetRef="Task_Later"/>
        <bpmn:task id="Task_Later" name="Later" camunda:asyncBefore="true">
          <bpmn:extensionElements><camunda:inputOutput>
            <camunda:inputParameter name="outcome">declined</camunda:inputParameter>
          </camunda:inputOutput></bpmn:extensionElements></bpmn:task>
      </bpmn:process></bpmn:definitions>""";

  private static final String TABLE =
      """
      <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='Definitions_Stored'
          xmlns:camunda='http://camunda.org/schema/1.0/dmn' name='Stored' namespace='urn:test'>
        <decision id='stored-table' name='Stored' camunda:historyTimeToLive='P1D'>
          <decisionTable id='DecisionTable_Stored'>
            <output id='Output_Stored' name='said' typeRef='string'/>
            <rule id='Rule_Stored'><outputEntry id='Entry_Stored'><text>"yes"</text></outputEntry>
            </rule></decisionTable></decision></definitions>""";

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired JdbcClient database;
  @Autowired StoredModels stored;
  @Autowired ServiceIncidents incidents;
  @Autowired ProcessEngineConfigurationImpl engine;

  private String deployment;
  private String instance;

  @BeforeEach
  void storeTheAttack() {
    deployment = deploy();
    instance = runtime.startProcessInstanceByKey("stored-model").getId();
    database
        .sql("update act_ge_bytearray set bytes_ = :content where deployment_id_ = :deployment")
        .param("content", FILE.replace(HARMLESS, ATTACK).getBytes(StandardCharsets.UTF_8))
        .param("deployment", deployment)
        .update();
    engine.getDeploymentCache().discardProcessDefinitionCache();
  }

  private String deploy() {
    return repository
        .createDeployment()
        .name(NAME)
        .addString("stored-model.bpmn", FILE)
        .deploy()
        .getId();
  }

  @AfterEach
  void tidyUp() {
    // An open incident keeps its definition from being deleted.
    incidents.settleAllBut(ServiceNotice.EXPRESSION_REFUSED, List.of());
    repository.createDeploymentQuery().deploymentName(NAME).list().stream()
        .map(Deployment::getId)
        .forEach(id -> repository.deleteDeployment(id, true));
  }

  private List<Incident> open() {
    return runtime.createIncidentQuery().incidentType("expressionRefused").list();
  }

  private List<String> told(String process) {
    return database
        .sql(
            "select recipient from outbox_entry where name = 'expression-refused'"
                + " and details->>'process' = :process")
        .param("process", process)
        .query(String.class)
        .list();
  }

  @Test
  void its_cases_and_tasks_stay_and_its_expression_is_refused_when_it_runs() {
    String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    tasks.complete(task);
    Job later = jobs.createJobQuery().processInstanceId(instance).singleResult();

    assertThatThrownBy(() -> jobs.executeJob(later.getId()))
        .hasMessageContaining("The expression ${''[p]} is not allowed: it reads the property p");
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).count()).isOne();
  }

  @Test
  void administrators_and_process_owners_hear_which_element_it_is_and_once() {
    stored.checkAtStart();
    stored.checkAtStart();

    assertThat(open())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.getActivityId()).isEqualTo("Task_Later");
              assertThat(one.getProcessDefinitionId()).startsWith("stored-model:");
              assertThat(one.getIncidentMessage())
                  .contains("stored-model, version 1, Task_Later \"Later\"", "${''[p]}");
            });
    assertThat(told("stored-model")).containsExactlyInAnyOrder("administrators", "process-owners");
  }

  @Test
  void a_stored_table_in_another_language_is_heard_of_too() {
    String table = "stored-table";
    repository.createDeployment().name(NAME).addString("stored-table.dmn", TABLE).deploy();
    database
        .sql("update act_ge_bytearray set bytes_ = :content where name_ = 'stored-table.dmn'")
        .param(
            "content",
            TABLE
                .replace("<definitions", "<definitions expressionLanguage='juel'")
                .getBytes(StandardCharsets.UTF_8))
        .update();

    stored.check();

    assertThat(open())
        .filteredOn(one -> one.getIncidentMessage().startsWith(table))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.getIncidentMessage())
                    .contains("version 1", "Tables are written in FEEL, not in juel"));
    assertThat(told(table)).containsExactlyInAnyOrder("administrators", "process-owners");
  }

  @Test
  void the_incident_is_settled_once_a_corrected_version_is_in_force_and_no_case_is_left() {
    stored.checkAtStart();
    deploy();
    assertThat(open()).as("a case still runs on the old version").hasSize(1);

    runtime.deleteProcessInstance(instance, "done");
    stored.check();

    assertThat(open()).isEmpty();
  }
}
