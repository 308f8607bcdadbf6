package org.waymark.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.support.WaymarkTest;

/** A start form that no use case stands behind, stored before the gate refused it. */
@WaymarkTest
class StartFormTest {

  private static final String MODEL =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="trial">
        <process id="opens-no-case" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="Start" camunda:formRef="record-contact" camunda:formRefBinding="latest" />
          <sequenceFlow id="Out" sourceRef="Start" targetRef="End" />
          <endEvent id="End" />
        </process>
      </definitions>
      """;

  @Autowired private RepositoryService repository;
  @Autowired private FormService forms;
  @Autowired private RuntimeService runtime;
  @Autowired private JdbcClient database;
  @Autowired private ProcessEngineConfigurationImpl engine;
  private String deployment;

  @BeforeEach
  void deploy() {
    deployment =
        repository.createDeployment().addString("opens-no-case.bpmn", MODEL).deploy().getId();
    database
        .sql("update act_ge_bytearray set bytes_ = :content where deployment_id_ = :deployment")
        .param(
            "content",
            MODEL.replace("record-contact", "give-advice").getBytes(StandardCharsets.UTF_8))
        .param("deployment", deployment)
        .update();
    engine.getDeploymentCache().discardProcessDefinitionCache();
  }

  @AfterEach
  void clear() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void a_form_that_opens_no_case_is_refused_and_nothing_starts() {
    String definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("opens-no-case")
            .singleResult()
            .getId();
    Map<String, Object> answers =
        Map.of("advice", "x", "topics", List.of("falls"), "format", "letter", "comeBackWhen", "x");

    assertThatThrownBy(() -> forms.submitStartForm(definition, answers))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("opens no case");
    assertThat(runtime.createProcessInstanceQuery().processDefinitionId(definition).count())
        .isZero();
  }
}
