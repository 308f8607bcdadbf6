package org.waymark.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.engine.ModelDeployment;
import org.waymark.support.CapturedLog;
import org.waymark.support.WaymarkTest;

/** An upgrade beside models that process owners drew themselves. */
@WaymarkTest
class ShippedBesideOwnModelsTest {

  private static final String PATHWAY = "referral/referral.bpmn";
  private static final String PART = "referral/triage-contact.bpmn";

  /** The owner's own pathway: it calls no part of ours, and so passes nothing on to any. */
  private static final String OWN =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Own"
          targetNamespace="urn:waymark:test">
        <message id="M1" name="case-overtaken"/><message id="M2" name="withdrawal-said"/>
        <process id="referral" isExecutable="true" camunda:historyTimeToLive="P30D">
          <extensionElements><camunda:properties>
            <camunda:property name="waymark.startableBy" value="practitioners"/>
          </camunda:properties></extensionElements>
          <subProcess id="Left" triggeredByEvent="true">
            <startEvent id="S1"><messageEventDefinition id="D1" messageRef="M1"/></startEvent>
          </subProcess>
          <subProcess id="Withdrawn" triggeredByEvent="true">
            <startEvent id="S2"><messageEventDefinition id="D2" messageRef="M2"/></startEvent>
          </subProcess>
          <startEvent id="Start" camunda:formRef="record-contact" camunda:formRefBinding="latest"/>
          <sequenceFlow id="F1" sourceRef="Start" targetRef="UserTask_Own"/>
          <userTask id="UserTask_Own" camunda:formRef="call-back" camunda:formRefBinding="latest">
            <extensionElements><camunda:properties>
              <camunda:property name="waymark.role" value="%s"/>
            </camunda:properties></extensionElements>
          </userTask>
        </process>
      </definitions>""";

  @Autowired RepositoryService repository;
  @Autowired ModelDeployment models;
  @Autowired DeploymentGate gate;
  @Autowired JdbcClient database;
  private List<String> before;
  private List<Map<String, Object>> shipped;

  @BeforeEach
  void rememberWhatIsThere() {
    before = deployments();
    shipped =
        database.sql("select name, digest, deployment_id from shipped_file").query().listOfRows();
  }

  @AfterEach
  void tidyUp() {
    deployments().stream()
        .filter(id -> !before.contains(id))
        .forEach(id -> repository.deleteDeployment(id, true));
    shipped.forEach(
        row ->
            database
                .sql("update shipped_file set digest = ?, deployment_id = ? where name = ?")
                .params(row.get("digest"), row.get("deployment_id"), row.get("name"))
                .update());
    models.deployChanged();
  }

  private List<String> deployments() {
    return repository.createDeploymentQuery().list().stream().map(Deployment::getId).toList();
  }

  private String own() {
    return own("practitioners").deploy().getId();
  }

  private DeploymentBuilder own(String role) {
    return repository.createDeployment().addString("own.bpmn", OWN.formatted(role));
  }

  private void changedInThisVersion(String... files) {
    for (String file : files) {
      database.sql("update shipped_file set digest = 'older' where name = ?").param(file).update();
    }
  }

  private ProcessDefinition latest(String process) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .latestVersion()
        .singleResult();
  }

  @Test
  void a_changed_part_that_their_pathway_passes_nothing_on_to_is_deployed_and_logged() {
    String own = own();
    int version = latest("triage-contact").getVersion();
    changedInThisVersion(PATHWAY, PART);

    try (CapturedLog log = new CapturedLog()) {
      models.deployChanged();

      assertThat(log.text())
          .contains(PATHWAY + " has changed in this version of Waymark, but a process owner")
          .contains(PART + " does not go together with a model or form")
          .contains("\"Ring back as promised\": \"Clock starts on\" names callBackOn");
    }
    assertThat(latest("referral").getDeploymentId()).isEqualTo(own);
    assertThat(latest("triage-contact").getVersion()).isEqualTo(version + 1);
  }

  @Test
  void once_deployed_it_is_left_alone_at_the_next_start() {
    own();
    changedInThisVersion(PART);
    models.deployChanged();
    int version = latest("triage-contact").getVersion();

    models.deployChanged();

    assertThat(latest("triage-contact").getVersion()).isEqualTo(version);
  }

  @Test
  void whoever_calls_their_deployment_ours_is_refused_as_before() throws IOException {
    own();
    DeploymentBuilder forged =
        repository
            .createDeployment()
            .name("Waymark")
            .source(ShippedModels.SOURCE)
            .addString(PART, Files.readString(Path.of("processes", PART)));

    assertThatThrownBy(forged::deploy)
        .hasMessageContaining("Nothing was deployed")
        .hasMessageContaining("names callBackOn, which nothing sets here");
  }

  @Test
  void a_shipped_model_that_names_what_is_not_there_is_refused_like_any() {
    assertThatThrownBy(() -> gate.shipped(own("nobody")::deploy))
        .hasMessageContaining("There is no role nobody");
    assertThat(latest("referral").getResourceName()).isEqualTo(PATHWAY);
  }
}
