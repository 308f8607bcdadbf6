package org.waymark.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.support.WaymarkTest;

/** A model says whose work a task is, and names dates that something sets. */
@WaymarkTest
class NamedVariablesTest {

  private static final String NAME = "named variables";

  private static final String FORM =
      """
      {"id":"asks-days","type":"default","schemaVersion":16,
       "executionPlatform":"Camunda Platform","executionPlatformVersion":"7.24.0","components":[
       {"id":"F1","type":"datetime","subtype":"date","key":"heard","dateLabel":"Heard on",
        "properties":{"route":"heardOn"}},
       {"id":"F2","type":"datetime","subtype":"time","key":"at","timeLabel":"At",
        "properties":{"route":"heardAt"}},
       {"id":"F3","type":"radio","key":"way","label":"Way","properties":{"route":"way"},
        "values":[{"label":"One","value":"one"},{"label":"Two","value":"two"}]}]}""";

  private static final String FILE =
      """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="Definitions_Named"
          targetNamespace="urn:waymark:test">%s</bpmn:definitions>""";

  private static final String PROCESS =
      """
      <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P30D">%s
        <bpmn:startEvent id="Start"/>
        <bpmn:sequenceFlow id="Flow" sourceRef="Start" targetRef="%s"/>%s
      </bpmn:process>""";

  private static final String ROLE = property("waymark.role", "practitioners");

  @Autowired RepositoryService repository;

  @AfterEach
  void tidyUp() {
    repository.createDeploymentQuery().deploymentName(NAME).list().stream()
        .map(Deployment::getId)
        .forEach(id -> repository.deleteDeployment(id, true));
  }

  private static String property(String name, String value) {
    return "<camunda:property name=\"%s\" value=\"%s\"/>".formatted(name, value);
  }

  private static String extensions(String properties, String more) {
    return "<bpmn:extensionElements>%s<camunda:properties>%s</camunda:properties></bpmn:extensionElements>"
        .formatted(more, properties);
  }

  private static String task(String properties) {
    return "<bpmn:userTask id=\"UserTask_Work\" camunda:formRef=\"asks-days\""
        + " camunda:formRefBinding=\"latest\">"
        + extensions(properties, "")
        + "</bpmn:userTask>";
  }

  private static String from(String variable) {
    return ROLE
        + property("waymark.timescale", "referral-assessment")
        + property("waymark.startOfClock", variable);
  }

  private static String call(String part, String crossings) {
    return "<bpmn:callActivity id=\"Call_Part\" calledElement=\"%s\">%s</bpmn:callActivity>"
        .formatted(
            part,
            extensions(
                "", "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/>" + crossings));
  }

  private static String process(String id, String first, String elements) {
    return PROCESS.formatted(id, "", first, elements);
  }

  private static String drawn(String elements) {
    return process("named", "UserTask_Work", elements);
  }

  private void deploy(Map<String, String> files) {
    DeploymentBuilder builder = repository.createDeployment().name(NAME);
    builder.addString("asks-days.form", FORM);
    files.forEach((file, text) -> builder.addString(file, text));
    builder.deploy();
  }

  private void deploy(String... processes) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < processes.length; i++) {
      files.put("named-" + i + ".bpmn", FILE.formatted(processes[i]));
    }
    deploy(files);
  }

  private AbstractThrowableAssert<?, ?> refused(String... processes) {
    long before = repository.createDeploymentQuery().count();
    AbstractThrowableAssert<?, ?> refusal = assertThatThrownBy(() -> deploy(processes));
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    assertThat(repository.createProcessDefinitionQuery().processDefinitionKeyLike("named%").count())
        .isZero();
    return refusal.hasMessageContaining("Nothing was deployed");
  }

  @Test
  void a_task_that_names_nobody_is_refused_with_model_element_and_field() {
    refused(drawn(task("")))
        .hasMessageContaining(
            "named-0.bpmn: UserTask_Work: A task for people says whose work it is")
        .hasMessageContaining("\"Who does it\" (waymark.role)");
  }

  @Test
  void a_stage_with_a_timescale_that_names_nobody_is_refused() {
    String stage = extensions(property("waymark.timescale", "referral-assessment"), "");

    refused(PROCESS.formatted("named", stage, "UserTask_Work", task(ROLE)))
        .hasMessageContaining("named: A stage with a timescale says who must act");
  }

  @ParameterizedTest
  @CsvSource({
    "waymark.startOfclock, heardOn, Waymark knows no field waymark.startOfclock",
    "waymark.rolle, practitioners, Waymark knows no field waymark.rolle",
    "waymark.scope, everybody, 'is team or service, not everybody'",
    "waymark.assignee, alocatedWorker, '\"Worker\" names alocatedWorker, which nothing sets here'",
    "waymark.further.other, herdOn, 'waymark.further.other names herdOn, which nothing sets here'",
    "waymark.further.other, way, 'waymark.further.other names way, which is no date'"
  })
  void a_field_that_means_nothing_is_refused(String field, String value, String message) {
    refused(drawn(task(ROLE + property(field, value))))
        .hasMessageContaining("UserTask_Work: ")
        .hasMessageContaining(message);
  }

  @Test
  void a_misspelt_start_of_a_clock_is_refused_with_the_dates_that_are_known() {
    refused(drawn(task(from("herdOn"))))
        .hasMessageContaining(
            "named-0.bpmn: UserTask_Work: \"Clock starts on\" names herdOn, which nothing sets here."
                + " Dates that are known here: heardOn.");
  }

  @ParameterizedTest
  @CsvSource({"way", "heardAt"})
  void a_clock_that_starts_on_what_is_no_day_is_refused(String variable) {
    refused(drawn(task(from(variable))))
        .hasMessageContaining("\"Clock starts on\" names " + variable + ", which is no date.");
  }

  @Test
  void a_code_that_a_service_task_sets_starts_no_clock() {
    String step = "<bpmn:serviceTask id=\"Step\" camunda:delegateExpression=\"${planNextCall}\"/>";

    refused(drawn(step + task(from("nextRingBy")))).hasMessageContaining("which is no date");
    deploy(drawn(step + task(from("nextRingFrom"))));
  }

  @Test
  void a_start_of_a_clock_is_a_name_and_no_expression() {
    refused(drawn(task(from("${heardOn}"))))
        .hasMessageContaining("takes the name of a variable alone");
  }

  @Test
  void a_stage_counts_from_a_date_that_something_sets_too() {
    refused(PROCESS.formatted("named", extensions(from("herdOn"), ""), "UserTask_Work", task(ROLE)))
        .hasMessageContaining("named: \"Clock starts on\" names herdOn");
  }

  @Test
  void a_timer_names_its_date_its_start_and_its_timescale_as_something_sets_them() {
    String timer =
        "<bpmn:intermediateCatchEvent id=\"Timer_Ring\">"
            + extensions(
                property("waymark.date", "nextRing")
                    + property("waymark.timescaleIn", "nextRingVia")
                    + property("waymark.startOfClock", "nextRingSince"),
                "")
            + "<bpmn:timerEventDefinition id=\"T\"><bpmn:timeDate"
            + " xsi:type=\"bpmn:tFormalExpression\">${nextRing}</bpmn:timeDate>"
            + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>";

    refused(process("named", "Timer_Ring", timer))
        .hasMessageContaining("Timer_Ring: \"Date\" names nextRing,")
        .hasMessageContaining("Timer_Ring: \"Timescale (variable)\" names nextRingVia,")
        .hasMessageContaining("Timer_Ring: \"Counted from\" names nextRingSince,");
  }

  @ParameterizedTest
  @CsvSource({"heardOn", "receivedOn"})
  void a_date_that_a_form_or_the_code_behind_it_sets_starts_a_clock(String variable) {
    String start =
        "<bpmn:startEvent id=\"Start\" camunda:formRef=\"record-contact\""
            + " camunda:formRefBinding=\"latest\"/>";
    String model = drawn(task(from(variable))).replace("<bpmn:startEvent id=\"Start\"/>", start);

    deploy(model);

    assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("named").count())
        .isOne();
  }

  @Test
  void a_part_counts_from_what_is_passed_on_to_it() {
    String part = process("named-part", "UserTask_Work", task(from("toldOn")));
    String passes =
        process(
            "named",
            "UserTask_Work",
            task(ROLE) + call("named-part", "<camunda:in source=\"heardOn\" target=\"toldOn\"/>"));

    refused(part).hasMessageContaining("If another model passes it on, deploy both together.");
    refused(part, passes.replace("heardOn", "way")).hasMessageContaining("which is no date");
    refused(part, passes.replace("heardOn", "herdOn")).hasMessageContaining("UserTask_Work");
    deploy(part, passes);
  }

  @Test
  void every_place_that_calls_a_part_passes_on_what_it_counts_from() {
    String part = process("named-part", "UserTask_Work", task(from("toldOn")));
    String in = "<camunda:in source=\"heardOn\" target=\"toldOn\"/>";
    String passes = process("named", "UserTask_Work", task(ROLE) + call("named-part", in));
    String forgets = process("named-too", "UserTask_Work", task(ROLE) + call("named-part", ""));

    refused(part, passes, forgets)
        .hasMessageContaining("toldOn, which Call_Part in named-too does not pass on");
  }

  @Test
  void a_caller_that_no_longer_passes_on_what_a_deployed_part_needs_is_refused() throws Exception {
    String shipped = Files.readString(Path.of("processes/referral/referral.bpmn"));
    String forgets =
        shipped.replace("<camunda:in source=\"callBackOn\" target=\"callBackOn\" />", "");
    assertThat(forgets).isNotEqualTo(shipped);

    assertThatThrownBy(() -> deploy(Map.of("referral.bpmn", forgets)))
        .hasMessageContaining(
            "referral.bpmn: CallActivity_TriageContact \"Triage the contact\": callBackOn is not"
                + " passed on")
        .hasMessageContaining("UserTask_RingBack");
  }

  @Test
  void what_a_part_hands_back_starts_a_clock() {
    String part = process("named-part", "UserTask_Work", task(ROLE));
    String takes =
        process(
            "named",
            "Call_Part",
            call("named-part", "<camunda:out source=\"heardOn\" target=\"toldOn\"/>")
                + task(from("toldOn")));

    refused(part, takes.replace("source=\"heardOn\"", "source=\"way\""))
        .hasMessageContaining("which is no date");
    deploy(part, takes);
  }

  @Test
  void parts_that_call_each_other_in_a_circle_set_nothing_by_that() {
    String in = "<camunda:in source=\"toldOn\" target=\"toldOn\"/>";
    String part = process("named", "UserTask_Work", task(from("toldOn")) + call("named-part", in));
    String other = process("named-part", "UserTask_Work", task(ROLE) + call("named", in));

    refused(part, other).hasMessageContaining("names toldOn, which nothing sets here");
  }

  /** As an upgrade does it that changes one file, or an owner who changed one. */
  @ParameterizedTest
  @MethodSource("shipped")
  void each_model_that_is_shipped_can_be_deployed_alone(Path file) throws Exception {
    deploy(Map.of(file.getFileName().toString(), Files.readString(file)));

    assertThat(repository.createDeploymentQuery().deploymentName(NAME).count()).isOne();
  }

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files
          .filter(file -> file.toString().endsWith(".bpmn"))
          .filter(file -> !file.toString().contains("timescales"))
          .sorted()
          .toList();
    }
  }
}
