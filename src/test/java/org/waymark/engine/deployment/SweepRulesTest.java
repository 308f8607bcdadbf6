package org.waymark.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.waymark.support.WaymarkTest;

/** What an owner may and may not change about the process that sweeps, as it is shipped. */
@WaymarkTest
class SweepRulesTest {

  private static final String NAME = "sweep rules";
  private static final String MODEL = "processes/timescales/escalate-overdue-work.bpmn";

  @Autowired RepositoryService repository;
  @Autowired ManagementService management;

  @AfterEach
  void tidyUp() {
    repository.createDeploymentQuery().deploymentName(NAME).list().stream()
        .map(Deployment::getId)
        .forEach(id -> repository.deleteDeployment(id, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "isExecutable=\"true\" | isExecutable=\"false\" | escalate-overdue-work | stay executable",
        "${escalationInterval.cycle} | R/P1000D | StartEvent_IntervalPassed | time cycle",
        "timeCycle | timeDate | StartEvent_IntervalPassed | time cycle",
        "<bpmn:sequenceFlow id=\"Flow_Escalated\" | <bpmn:startEvent id=\"Second\"/>"
            + "<bpmn:sequenceFlow id=\"Flow_Escalated\" | escalate-overdue-work | exactly one start",
        "<bpmn:sequenceFlow id=\"Flow_Escalated\" | <bpmn:sequenceFlow id=\"Flow_Round\""
            + " sourceRef=\"StartEvent_IntervalPassed\" targetRef=\"EndEvent_OverdueWorkEscalated\"/>"
            + "<bpmn:sequenceFlow id=\"Flow_Escalated\" | StartEvent_IntervalPassed | not by 2",
        "targetRef=\"ServiceTask_EscalateOverdueWork\" />"
            + " | targetRef=\"ServiceTask_EscalateOverdueWork\"><bpmn:conditionExpression"
            + " xsi:type=\"bpmn:tFormalExpression\">${false}</bpmn:conditionExpression>"
            + "</bpmn:sequenceFlow> | Flow_IntervalPassed | without a condition",
        "targetRef=\"ServiceTask_EscalateOverdueWork\" />"
            + " | targetRef=\"EndEvent_OverdueWorkEscalated\" /> | Flow_IntervalPassed | straight",
        "${escalateOverdueWork} | ${escalationInterval} | Flow_IntervalPassed | straight",
        "<bpmn:outgoing>Flow_Escalated</bpmn:outgoing> | <bpmn:outgoing>Flow_Escalated"
            + "</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>0"
            + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"
            + " | ServiceTask_EscalateOverdueWork | multi-instance",
        "id=\"ServiceTask_EscalateOverdueWork\" name | id=\"ServiceTask_EscalateOverdueWork\""
            + " camunda:asyncBefore=\"true\" name | ServiceTask_EscalateOverdueWork | asynchronous",
        "id=\"StartEvent_IntervalPassed\" name | id=\"StartEvent_IntervalPassed\""
            + " camunda:asyncAfter=\"true\" name | StartEvent_IntervalPassed | asynchronous",
        "<bpmn:incoming>Flow_IntervalPassed</bpmn:incoming> | <bpmn:extensionElements>"
            + "<camunda:inputOutput><camunda:inputParameter name=\"x\">${nobody}"
            + "</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>"
            + "<bpmn:incoming>Flow_IntervalPassed</bpmn:incoming>"
            + " | ServiceTask_EscalateOverdueWork | no inputs",
        "<bpmn:incoming>Flow_IntervalPassed</bpmn:incoming> | <bpmn:extensionElements>"
            + "<camunda:executionListener event=\"start\""
            + " delegateExpression=\"${escalateOverdueWork}\"/></bpmn:extensionElements>"
            + "<bpmn:incoming>Flow_IntervalPassed</bpmn:incoming>"
            + " | ServiceTask_EscalateOverdueWork | no listener",
        "<bpmn:endEvent | <bpmn:boundaryEvent id=\"BoundaryEvent_Always\" name=\"Always\""
            + " attachedToRef=\"ServiceTask_EscalateOverdueWork\"><bpmn:conditionalEventDefinition>"
            + "<bpmn:condition xsi:type=\"bpmn:tFormalExpression\">${true}</bpmn:condition>"
            + "</bpmn:conditionalEventDefinition></bpmn:boundaryEvent><bpmn:endEvent"
            + " | BoundaryEvent_Always | must go",
        "<bpmn:endEvent | <bpmn:subProcess id=\"SubProcess_Always\" triggeredByEvent=\"true\">"
            + "<bpmn:startEvent id=\"StartEvent_Always\"><bpmn:conditionalEventDefinition>"
            + "<bpmn:condition xsi:type=\"bpmn:tFormalExpression\">${true}</bpmn:condition>"
            + "</bpmn:conditionalEventDefinition></bpmn:startEvent></bpmn:subProcess><bpmn:endEvent"
            + " | SubProcess_Always | must go",
        "targetRef=\"EndEvent_OverdueWorkEscalated\" /> | targetRef=\"Event_Then\" />"
            + "<bpmn:exclusiveGateway id=\"Event_Then\" name=\"Round\"/><bpmn:sequenceFlow"
            + " id=\"Flow_Then\" sourceRef=\"Event_Then\" targetRef=\"Event_Then\"/>"
            + " | Event_Then | must go",
        "targetRef=\"EndEvent_OverdueWorkEscalated\" />"
            + " | targetRef=\"EndEvent_OverdueWorkEscalated\"><bpmn:conditionExpression"
            + " xsi:type=\"bpmn:tFormalExpression\">${false}</bpmn:conditionExpression>"
            + "</bpmn:sequenceFlow> | Flow_Escalated | without a condition",
        "targetRef=\"EndEvent_OverdueWorkEscalated\" />"
            + " | targetRef=\"ServiceTask_EscalateOverdueWork\" /> | Flow_Escalated | end event",
        "<bpmn:incoming>Flow_Escalated</bpmn:incoming> | <bpmn:incoming>Flow_Escalated"
            + "</bpmn:incoming><bpmn:errorEventDefinition/> | Flow_Escalated | throws nothing",
        "id=\"StartEvent_IntervalPassed\" name | id=\"StartEvent_IntervalPassed\""
            + " camunda:jobPriority=\"-100\" name | StartEvent_IntervalPassed | job priority",
        "<bpmn:outgoing>Flow_IntervalPassed</bpmn:outgoing> | <bpmn:extensionElements>"
            + "<camunda:failedJobRetryTimeCycle>R1/PT1000H</camunda:failedJobRetryTimeCycle>"
            + "</bpmn:extensionElements><bpmn:outgoing>Flow_IntervalPassed</bpmn:outgoing>"
            + " | StartEvent_IntervalPassed | no retries",
      })
  void what_would_stop_the_sweep_is_refused_and_named(
      String shipped, String instead, String element, String words) {
    long before = repository.createDeploymentQuery().count();

    assertThatThrownBy(() -> deploy(changed(shipped, instead)))
        .isInstanceOf(RefusedDeployment.class)
        .hasMessageContaining(element)
        .hasMessageContaining(words);

    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "historyTimeToLive=\"P7D\" | historyTimeToLive=\"P30D\"",
        "name=\"Interval passed\" | name=\"A minute has passed\"",
        "</bpmn:process> | <bpmn:textAnnotation id=\"TextAnnotation_1\"><bpmn:text>Read"
            + " this</bpmn:text></bpmn:textAnnotation></bpmn:process>",
      })
  void what_leaves_the_sweep_alone_is_deployed_and_swept(String shipped, String instead) {
    deploy(changed(shipped, instead));

    assertThat(
            management
                .createJobQuery()
                .processDefinitionKey("escalate-overdue-work")
                .timers()
                .count())
        .isOne();
  }

  @Test
  void nobody_sweeps_beside_the_sweep() {
    String second = changed("process id=\"escalate-overdue-work\"", "process id=\"second\"");

    assertThatThrownBy(() -> deploy(second))
        .isInstanceOf(RefusedDeployment.class)
        .hasMessageContaining("ServiceTask_EscalateOverdueWork")
        .hasMessageContaining("Only escalate-overdue-work sweeps overdue work");
  }

  private void deploy(String model) {
    repository
        .createDeployment()
        .name(NAME)
        .addString("timescales/escalate-overdue-work.bpmn", model)
        .deploy();
  }

  private static String changed(String shipped, String instead) {
    String model = shipped();
    assertThat(model).contains(shipped);
    return model.replace(shipped, instead);
  }

  private static String shipped() {
    try {
      return new ClassPathResource(MODEL).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
