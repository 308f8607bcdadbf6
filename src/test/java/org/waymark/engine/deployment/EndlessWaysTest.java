package org.waymark.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.engine.incidents.ServiceIncidents;
import org.waymark.engine.incidents.ServiceNotice;
import org.waymark.engine.model.EndlessWay;
import org.waymark.support.WaymarkTest;

/** A circle that was stored before the gate knew it eats neither a core nor the memory. */
@WaymarkTest
class EndlessWaysTest {

  private static final String NAME = "endless way";

  /** Task_First begins in a job; what follows it is replaced once the model is stored. */
  private static final String FILE =
      """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Endless"
          targetNamespace="urn:waymark:test">
      <bpmn:process id="endless-way" isExecutable="true" camunda:historyTimeToLive="P30D">
        <bpmn:startEvent id="Start"/>
        <bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Task_First"/>
        <bpmn:task id="Task_First" name="First" camunda:asyncBefore="true"/>
        <bpmn:sequenceFlow id="Flow_2" sourceRef="Task_First" targetRef="Task_Later"/>
        <bpmn:task id="Task_Later" name="Later"/>
      </bpmn:process></bpmn:definitions>""";

  private static final String LATER = "<bpmn:task id=\"Task_Later\" name=\"Later\"/>";
  private static final String BACK =
      LATER
          + "<bpmn:sequenceFlow id=\"Flow_3\" sourceRef=\"Task_Later\" targetRef=\"Task_Last\"/>"
          + "<bpmn:task id=\"Task_Last\" name=\"Last\"/>"
          + "<bpmn:sequenceFlow id=\"Flow_4\" sourceRef=\"Task_Last\" targetRef=\"Task_Later\"/>";
  private static final String ROUNDS =
      "<bpmn:task id=\"Task_Later\" name=\"Later\"><bpmn:multiInstanceLoopCharacteristics>"
          + "<bpmn:loopCardinality>${rounds}</bpmn:loopCardinality>"
          + "</bpmn:multiInstanceLoopCharacteristics></bpmn:task>";

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService jobs;
  @Autowired JdbcClient database;
  @Autowired StoredModels stored;
  @Autowired ServiceIncidents incidents;
  @Autowired ProcessEngineConfigurationImpl engine;

  private Job begun(String later) {
    String deployment =
        repository
            .createDeployment()
            .name(NAME)
            .addString("endless-way.bpmn", FILE)
            .deploy()
            .getId();
    database
        .sql("update act_ge_bytearray set bytes_ = :content where deployment_id_ = :deployment")
        .param("content", FILE.replace(LATER, later).getBytes(StandardCharsets.UTF_8))
        .param("deployment", deployment)
        .update();
    engine.getDeploymentCache().discardProcessDefinitionCache();
    String instance =
        runtime.startProcessInstanceByKey("endless-way", Map.of("rounds", 2_000_000_000L)).getId();
    return jobs.createJobQuery().processInstanceId(instance).singleResult();
  }

  @AfterEach
  void tidyUp() {
    incidents.settleAllBut(ServiceNotice.GOES_ROUND_FOR_EVER, List.of());
    repository.createDeploymentQuery().deploymentName(NAME).list().stream()
        .map(Deployment::getId)
        .forEach(id -> repository.deleteDeployment(id, true));
  }

  @Test
  void a_stored_circle_is_stopped_and_nothing_of_it_is_kept() {
    Job job = begun(BACK);

    assertThatThrownBy(() -> jobs.executeJob(job.getId()))
        .isInstanceOf(EndlessWay.class)
        .hasMessageContaining("The model endless-way went on for 10,000 steps without a wait");

    assertThat(runtime.getActiveActivityIds(job.getProcessInstanceId()))
        .containsExactly("Task_First");
  }

  @Test
  void a_loop_of_very_many_rounds_by_an_expression_is_stopped_before_it_begins() {
    Job job = begun(ROUNDS);

    assertThatThrownBy(() -> jobs.executeJob(job.getId()))
        .isInstanceOf(EndlessWay.class)
        .hasMessageContaining("would be repeated 2,000,000,000 times; at most 1,000");
  }

  @Test
  void at_a_start_those_who_can_mend_a_stored_circle_hear_where_it_is() {
    begun(BACK);

    stored.checkAtStart();
    stored.checkAtStart();

    assertThat(runtime.createIncidentQuery().incidentType("goesRoundForEver").list())
        .singleElement()
        .extracting(Incident::getActivityId, Incident::getIncidentMessage)
        .satisfies(
            told -> {
              assertThat(told.get(0)).isEqualTo("Task_Later");
              assertThat(told.get(1).toString()).contains("endless-way, version");
            });
    assertThat(
            database
                .sql(
                    "select distinct recipient from outbox_entry where name = 'goes-round-for-ever'"
                        + " and details->>'process' = 'endless-way'")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("administrators", "process-owners");
  }
}
