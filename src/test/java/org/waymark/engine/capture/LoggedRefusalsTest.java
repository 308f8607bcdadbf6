package org.waymark.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.support.CapturedLog;
import org.waymark.support.DrawnWork;
import org.waymark.support.WaymarkTest;

/** What the log says of a submitted form: nothing of a refusal, everything of a failure. */
@WaymarkTest
class LoggedRefusalsTest {

  private static final String FORM =
      """
      {"id":"logged-form","type":"default","schemaVersion":16,
       "executionPlatform":"Camunda Platform","executionPlatformVersion":"7.24.0","components":[
       {"id":"Field_story","type":"textarea","key":"story","label":"Story",
        "validate":{"required":true}}]}""";

  private static final String MODEL =
      """
      <bpmn:process id="logged-work" isExecutable="true" camunda:historyTimeToLive="P30D">
        <bpmn:startEvent id="StartEvent_Begun"/>
        <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_Begun" targetRef="UserTask_Say"/>
        <bpmn:userTask id="UserTask_Say" name="Say it" camunda:formRef="logged-form"
            camunda:formRefBinding="latest">
          <bpmn:extensionElements><camunda:properties>
            <camunda:property name="waymark.role" value="practitioners"/>
          </camunda:properties></bpmn:extensionElements>
        </bpmn:userTask>
        <bpmn:sequenceFlow id="Flow_2" sourceRef="UserTask_Say" targetRef="ServiceTask_Fails"/>
        <bpmn:serviceTask id="ServiceTask_Fails" name="Fail"
            camunda:delegateExpression="${closeSafeguardingConcern}"/>
      </bpmn:process>
      """;

  /** A case whose one form leads to a step that fails. */
  private static final class Work extends DrawnWork {
    Work(ProcessEngine engine, CaseRegister cases, People people) {
      super(
          engine,
          cases,
          people,
          PersonDetails.named("Lola", "Logged").build(),
          new Drawing("logged-work", MODEL, "logged-form", FORM));
    }
  }

  @Autowired TestRestTemplate http;
  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired People people;
  private Work work;

  @BeforeEach
  void begin() {
    work = new Work(engine, cases, people);
  }

  private int submit(String story) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    String answers = "{\"variables\":{\"story\":{\"value\":\"" + story + "\"}}}";
    return http.withBasicAuth("practitioner", "demo")
        .postForEntity(
            "/engine-rest/task/" + work.task().getId() + "/submit-form",
            new HttpEntity<>(answers, headers),
            String.class)
        .getStatusCode()
        .value();
  }

  @Test
  void a_refused_form_leaves_nothing_in_the_log() {
    try (CapturedLog log = new CapturedLog()) {
      assertThat(submit("")).isEqualTo(400);
      assertThat(log.text()).isEmpty();
    }
  }

  @Test
  void a_step_that_fails_behind_a_form_is_logged() {
    try (CapturedLog log = new CapturedLog()) {
      assertThat(submit("She fell")).isEqualTo(500);
      assertThat(log.text()).contains("ConcludeConcernDelegate").doesNotContain("She fell");
    }
  }
}
