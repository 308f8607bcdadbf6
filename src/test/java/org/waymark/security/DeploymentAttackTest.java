package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.casefile.CaseRegister;
import org.waymark.support.WaymarkTest;
import org.waymark.timescales.CountingRules;
import org.waymark.timescales.TimescaleRegister;

/** Only process owners deploy, and what they deploy may not do whatever it likes. */
@WaymarkTest
class DeploymentAttackTest {

  private static final String CREATE = "/engine-rest/deployment/create";
  private static final String WORK =
      "<bpmn:userTask id='UserTask_Work' name='Work' camunda:formRef='give-advice'"
          + " camunda:formRefBinding='latest'><bpmn:extensionElements><camunda:properties>"
          + "<camunda:property name='waymark.role' value='practitioners'/></camunda:properties>"
          + "</bpmn:extensionElements></bpmn:userTask>";
  private static final String CIRCLE =
      "<bpmn:sequenceFlow id='F2' sourceRef='UserTask_Work' targetRef='A'/>"
          + "<bpmn:sequenceFlow id='F3' sourceRef='A' targetRef='B'/>"
          + "<bpmn:sequenceFlow id='F4' sourceRef='B' targetRef='A'/>";
  private static final String FORM =
      """
      {"id":"%s","type":"default","schemaVersion":16,"executionPlatform":"Camunda Platform",
       "executionPlatformVersion":"7.24.0","components":[%s]}""";
  private static final String CHOICE =
      """
      {"id":"Field_way","type":"radio","key":"way","label":"Way","validate":{"required":true},
       "properties":{"route":"way"},
       "values":[{"label":"One","value":"one"},{"label":"Two","value":"%s"}]}""";

  @LocalServerPort int port;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired AuthorizationService authorizations;
  @Autowired CaseRegister cases;
  @Autowired TimescaleRegister register;
  @Autowired CountingRules rules;
  private long before;

  @BeforeEach
  void count() {
    before = repository.createDeploymentQuery().count();
  }

  @AfterEach
  void tidyUp() {
    repository.createDeploymentQuery().deploymentName("test").list().stream()
        .map(Deployment::getId)
        .forEach(id -> repository.deleteDeployment(id, true));
    rules.reload();
  }

  private HttpResponse<String> deploy(String user, Map<String, String> files) {
    return Browser.script(port, user, "demo").deploy(CREATE, files);
  }

  private HttpResponse<String> deployModel(String content) {
    return deploy("process-owner", Map.of("attack.bpmn", model("attack", content)));
  }

  private static String model(String process, String content) {
    return ("<?xml version='1.0' encoding='UTF-8'?>"
            + "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'"
            + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
            + " xmlns:old='http://activiti.org/bpmn'"
            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
            + " id='Definitions_Attack' targetNamespace='urn:test'>"
            + "<bpmn:process id='%s' isExecutable='true' camunda:historyTimeToLive='P30D'>"
            + "<bpmn:startEvent id='StartEvent_Begin'/>"
            + "<bpmn:sequenceFlow id='Flow_1' sourceRef='StartEvent_Begin'"
            + " targetRef='UserTask_Work'/>%s</bpmn:process></bpmn:definitions>")
        .formatted(process, content);
  }

  private void refused(HttpResponse<String> answer, String... named) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(named);
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"practitioner", "team-manager", "service-manager", "administrator"})
  void nobody_but_a_process_owner_deploys(String user) {
    HttpResponse<String> answer = deploy(user, Map.of("a.bpmn", model("attack", WORK)));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"practitioner", "administrator"})
  void nobody_deploys_past_the_gate_through_the_web_apps_either(String user) {
    HttpResponse<String> answer =
        Door.WEB_APPS
            .open(port, user)
            .deploy(Door.WEB_APPS.at("/deployment/create"), Map.of("a.bpmn", model("a", WORK)));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void a_process_owner_deploys_a_harmless_model_and_its_roles_may_work_in_it() {
    HttpResponse<String> answer =
        deploy("process-owner", Map.of("drawn.bpmn", model("drawn-by-an-owner", WORK)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(
            authorizations
                .createAuthorizationQuery()
                .groupIdIn("practitioners")
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId("drawn-by-an-owner")
                .count())
        .isOne();
  }

  @Test
  void models_that_are_deployed_at_the_same_moment_all_grant_their_roles() {
    List<String> keys = IntStream.range(0, 6).mapToObj(i -> "at-once-" + i).toList();

    List<Integer> answers =
        keys.parallelStream()
            .map(key -> deploy("process-owner", Map.of(key + ".bpmn", model(key, WORK))))
            .map(HttpResponse::statusCode)
            .toList();

    assertThat(answers).containsOnly(200);
    assertThat(
            authorizations
                .createAuthorizationQuery()
                .groupIdIn("practitioners")
                .resourceType(Resources.PROCESS_DEFINITION)
                .list())
        .extracting(Authorization::getResourceId)
        .containsAll(keys);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<bpmn:scriptTask id='E1' scriptFormat='groovy'><bpmn:script>1</bpmn:script>"
            + "</bpmn:scriptTask> | scriptTask",
        "<bpmn:serviceTask id='E1' camunda:class='java.lang.Object'/> | camunda:class",
        "<bpmn:serviceTask id='E1' camunda:expression='${a}'/> | camunda:expression",
        "<bpmn:serviceTask id='E1' camunda:delegateExpression='${dataSource}'/> | dataSource",
        "<bpmn:serviceTask id='E1' camunda:type='shell'/> | camunda:type",
        "<bpmn:serviceTask id='E1' camunda:type='mail'/> | camunda:type",
        "<bpmn:userTask id='E1' camunda:formKey='embedded:app:x.html'/> | camunda:formKey",
        "<bpmn:userTask id='E1' camunda:assignee='demo'/> | camunda:assignee",
        "<bpmn:userTask id='E1' name='${execution.setVariable(1,2)}'/> | setVariable",
        "<bpmn:userTask id='E1' name=\"${''.getClass()}\"/> | getClass",
        "<bpmn:userTask id='E1'><bpmn:extensionElements><camunda:inputOutput>"
            + "<camunda:inputParameter name='processEngine'>1</camunda:inputParameter>"
            + "</camunda:inputOutput></bpmn:extensionElements></bpmn:userTask> | processEngine",
        "<bpmn:userTask id='E1' name='${recievedOn}'/> | The expression ${recievedOn} names",
        "<bpmn:userTask id='E1' name=\"${''['getClass']()}\"/> | getClass",
        "<bpmn:userTask id='E1' name=\"${'}'.getClass()}\"/> | getClass",
        "<bpmn:userTask id='E1' name=\"${x.y['z'].run()}\"/> | run",
        "<bpmn:userTask id='E1' name='${currentUser()}'/> | currentUser",
        "<bpmn:userTask id='E1' name='${x.class.classLoader}'/> | class",
        "<bpmn:userTask id='E1' name='${execution.processEngineServices}'/> |"
            + " processEngineServices",
        "<bpmn:userTask id='E1'><bpmn:documentation>${x.run()}</bpmn:documentation>"
            + "</bpmn:userTask> | run",
        "<bpmn:userTask id='E1'><bpmn:extensionElements><camunda:executionListener event='start'>"
            + "<camunda:script scriptFormat='javascript'>1</camunda:script>"
            + "</camunda:executionListener></bpmn:extensionElements></bpmn:userTask> | script",
        "<bpmn:userTask id='E1'><bpmn:extensionElements><camunda:taskListener event='create'"
            + " class='a.B'/></bpmn:extensionElements></bpmn:userTask> | camunda:class",
        "<bpmn:userTask id='E1'><bpmn:extensionElements><old:executionListener event='start'"
            + " class='a.B'/></bpmn:extensionElements></bpmn:userTask> | executionListener",
        "<bpmn:userTask id='E1'><bpmn:extensionElements><camunda:inputOutput>"
            + "<camunda:inputParameter name='x'><camunda:script scriptFormat='groovy'>1"
            + "</camunda:script></camunda:inputParameter></camunda:inputOutput>"
            + "</bpmn:extensionElements></bpmn:userTask> | script",
        "<bpmn:callActivity id='E1' calledElement='referral'><bpmn:extensionElements>"
            + "<camunda:in variables='all'/></bpmn:extensionElements></bpmn:callActivity> | all",
        "<bpmn:callActivity id='E1' calledElement='referral'"
            + " camunda:variableMappingClass='a.B'/> | variableMappingClass",
        "<bpmn:callActivity id='E1' calledElement='nowhere'/> | nowhere",
        "<bpmn:userTask id='E1' name='Nothing to say it in'/> | names its form",
        "<bpmn:userTask id='E1' camunda:formRef='give-advice' camunda:formRefBinding='latest'/> |"
            + " Who does it",
        "<bpmn:userTask id='E1' camunda:formRef='no-form' camunda:formRefBinding='latest'/> |"
            + " no-form",
        "<bpmn:userTask id='E1' camunda:formRef='give-advice' camunda:formRefBinding='version'"
            + " camunda:formRefVersion='1'/> | latest",
        "<bpmn:businessRuleTask id='E1' camunda:decisionRef='no-table'/> | no-table",
        "<bpmn:userTask id='E1'><bpmn:extensionElements><camunda:properties><camunda:property"
            + " name='waymark.timescale' value='five-days'/></camunda:properties>"
            + "</bpmn:extensionElements></bpmn:userTask> | five-days",
        "<bpmn:userTask id='E1'><bpmn:extensionElements><camunda:properties><camunda:property"
            + " name='waymark.role' value='wizards'/></camunda:properties>"
            + "</bpmn:extensionElements></bpmn:userTask> | wizards",
        "<bpmn:userTask id='E1'><bpmn:extensionElements><camunda:properties><camunda:property"
            + " name='waymark.role' value='brokers'/></camunda:properties>"
            + "</bpmn:extensionElements></bpmn:userTask> | waymark.scope",
        "<bpmn:userTask id='E1'><bpmn:extensionElements><camunda:properties><camunda:property"
            + " name='waymark.startOfClock' value='recievedOn'/></camunda:properties>"
            + "</bpmn:extensionElements></bpmn:userTask> | recievedOn"
      })
  void a_model_that_does_what_it_may_not_is_refused_with_its_element_named(
      String element, String named) {
    refused(deployModel(WORK + element), "E1", named);
  }

  @Test
  void a_ladder_that_leaves_overdue_work_unheard_is_refused_with_every_row_and_column_named()
      throws java.io.IOException {
    String ladder =
        java.nio.file.Files.readString(
            java.nio.file.Path.of("processes/timescales/escalation-ladder.dmn"));
    String wrong =
        ladder
            .replaceFirst("<text>-3</text>", "<text>soon</text>")
            .replaceFirst("\"worker, team-managers\"", "\"nobody\"");

    refused(
        deploy("process-owner", Map.of("escalation-ladder.dmn", wrong)),
        "row 1, column offset",
        "row 2, column tell");
    refused(
        deploy(
            "process-owner",
            Map.of(
                "escalation-ladder.dmn", ladder.replaceFirst("<text>0</text>", "<text>9</text>"))),
        "statutory work is told the moment it is overdue");
    assertThat(deploy("process-owner", Map.of("escalation-ladder.dmn", ladder)).statusCode())
        .isEqualTo(200);
  }

  /**
   * How a process owner ran a program in November 2026: each level one step, started by a timer.
   */
  @Test
  void a_model_that_puts_a_program_together_from_harmless_steps_is_refused_whole() {
    Map<String, String> steps = new LinkedHashMap<>();
    steps.put("p", "class");
    steps.put("escalationInterval", "${''[p]}");
    steps.put(
        "matchPerson",
        "${escalationInterval.forName('org.camunda.bpm.impl.juel.ExpressionFactoryImpl')}");
    steps.put(
        "findOpenCases",
        "${escalationInterval.forName('org.camunda.bpm.impl.juel.SimpleContext')}");
    steps.put("obj", "${escalationInterval.forName('java.lang.Object')}");
    steps.put("q1", "$");
    steps.put(
        "q2",
        "{''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null)"
            + ".exec('touch PWNED').pid()}");
    steps.put("recordOutcome", "${matchPerson.newInstance()}");
    steps.put("t", "${q1}${q2}");
    steps.put(
        "completeAssessment",
        "${recordOutcome.createValueExpression(findOpenCases.newInstance(), t, obj)}");
    steps.put("x", "${completeAssessment.getValue(findOpenCases.newInstance())}");
    StringBuilder nested = new StringBuilder("<bpmn:task id='Task_Innermost'/>");
    steps.entrySet().stream()
        .sorted((one, other) -> -1)
        .forEach(step -> nested.replace(0, nested.length(), level(step, nested.toString())));

    HttpResponse<String> answer =
        deployModel(
            WORK
                + nested
                + "<bpmn:startEvent id='T'><bpmn:timerEventDefinition>"
                + "<bpmn:timeDate>2020-01-01T00:00:00</bpmn:timeDate></bpmn:timerEventDefinition>"
                + "</bpmn:startEvent>");

    refused(
        answer,
        "Level_escalationInterval",
        "it reads the property p",
        "No variable is called escalationInterval",
        "Level_matchPerson",
        "Level_t",
        "it is put together from parts",
        "Level_x",
        "An expression names one variable");
    assertThat(Path.of("PWNED")).doesNotExist();
  }

  private static String level(Map.Entry<String, String> step, String inner) {
    return "<bpmn:subProcess id='Level_"
        + step.getKey()
        + "'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='"
        + step.getKey()
        + "'>"
        + step.getValue()
        + "</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>"
        + "<bpmn:startEvent id='Start_"
        + step.getKey()
        + "'/>"
        + inner
        + "</bpmn:subProcess>";
  }

  /** Such a circle held a core and filled the memory, and deleting it was the only cure. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<bpmn:exclusiveGateway id='A'/><bpmn:exclusiveGateway id='B'/>",
        "<bpmn:exclusiveGateway id='A'/><bpmn:task id='B'/>",
        "<bpmn:task id='A'><bpmn:extensionElements/></bpmn:task>"
            + "<bpmn:subProcess id='B'><bpmn:startEvent id='S'/></bpmn:subProcess>"
      })
  void a_way_that_leads_back_to_itself_without_a_wait_is_refused(String nodes) {
    refused(deployModel(WORK + nodes + CIRCLE), "A", "leads back to itself without a wait");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<bpmn:exclusiveGateway id='A'/><bpmn:intermediateThrowEvent id='B'>"
            + "<bpmn:linkEventDefinition name='L'/></bpmn:intermediateThrowEvent>"
            + "<bpmn:intermediateCatchEvent id='C'><bpmn:linkEventDefinition name='L'/>"
            + "</bpmn:intermediateCatchEvent><bpmn:sequenceFlow id='F5' sourceRef='C'"
            + " targetRef='A'/><bpmn:sequenceFlow id='F3' sourceRef='A' targetRef='B'/>",
        "<bpmn:subProcess id='A'><bpmn:startEvent id='S'/><bpmn:endEvent id='X'>"
            + "<bpmn:errorEventDefinition/></bpmn:endEvent><bpmn:sequenceFlow id='F6'"
            + " sourceRef='S' targetRef='X'/></bpmn:subProcess><bpmn:boundaryEvent id='B'"
            + " attachedToRef='A'><bpmn:errorEventDefinition/></bpmn:boundaryEvent>"
            + "<bpmn:sequenceFlow id='F5' sourceRef='B' targetRef='A'/>"
      })
  void a_way_that_leads_back_by_a_link_or_an_error_is_refused_too(String nodes) {
    String to = "<bpmn:sequenceFlow id='F2' sourceRef='UserTask_Work' targetRef='A'/>";

    refused(deployModel(WORK + nodes + to), "A", "leads back to itself without a wait");
  }

  @Test
  void a_called_model_without_a_wait_is_no_wait_on_the_way_back() {
    String call =
        "<bpmn:exclusiveGateway id='A'/><bpmn:callActivity id='B' name='Part'"
            + " calledElement='attack-part'><bpmn:extensionElements>"
            + "<camunda:in businessKey='#{execution.processBusinessKey}'/>"
            + "</bpmn:extensionElements></bpmn:callActivity>";
    String part = model("attack-part", "<bpmn:task id='UserTask_Work' name='Nothing'/>");

    refused(
        deploy(
            "process-owner",
            Map.of("attack.bpmn", model("attack", WORK + call + CIRCLE), "part.bpmn", part)),
        "B \\\"Part\\\"",
        "leads back to itself without a wait");
  }

  @Test
  void a_form_of_very_many_fields_and_a_file_of_very_many_megabytes_are_refused_at_once() {
    String fields = "{\"type\":\"textfield\",\"id\":\"F%1$d\",\"key\":\"k%1$d\",\"label\":\"L\"}";
    String many =
        IntStream.range(0, 501).mapToObj(fields::formatted).collect(Collectors.joining(","));

    refused(
        deploy("process-owner", Map.of("many.form", FORM.formatted("many", many))),
        "more than 500 fields");
    refused(
        deploy("process-owner", Map.of("large.bpmn", model("large", WORK + " ".repeat(2_000_000)))),
        "larger than two megabytes");
  }

  @ParameterizedTest
  @CsvSource({
    "timeCycle, R/PT0S",
    "timeCycle, R/PT-5S",
    "timeCycle, R/PT0S/2036-01-01T00:00:00",
    "timeCycle, R3/PT0S",
    "timeCycle, R/2026-01-01T00:00:00/PT0S",
    "timeDuration, PT0S",
    "timeDuration, -P1D",
    "timeDuration, P0D",
    "timeCycle, R/PT0.001S"
  })
  void a_time_that_does_not_move_forward_is_refused(String kind, String time) {
    refused(
        deployModel(
            WORK
                + "<bpmn:boundaryEvent id='E1' name='Soon' cancelActivity='false'"
                + " attachedToRef='UserTask_Work'><bpmn:timerEventDefinition id='TD'><bpmn:"
                + kind
                + ">"
                + time
                + "</bpmn:"
                + kind
                + "></bpmn:timerEventDefinition></bpmn:boundaryEvent>"),
        "E1 \\\"Soon\\\"",
        "The time " + time + " must be at least one second");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<bpmn:callActivity id='E1' name='Ask the panel'/> | A call names the model that it calls",
        "<bpmn:callActivity id='E1' name='Ask the panel' camunda:caseRef='x'/> |"
            + " A call names the model that it calls",
        "<bpmn:userTask id='E1' name='Ask the panel'><bpmn:extensionElements><camunda:properties>"
            + "<camunda:property id='P' value='x'/></camunda:properties></bpmn:extensionElements>"
            + "</bpmn:userTask> | An extension property has a name",
        "<bpmn:userTask id='E1' name='Ask the panel'><bpmn:extensionElements><camunda:properties>"
            + "<camunda:property name='waymark.role' value='practitioners'/>"
            + "<camunda:property name='waymark.timescale' value='referral-assessment'/>"
            + "<camunda:property name='waymark.startOfClock' value='${receivedOn}'/>"
            + "</camunda:properties></bpmn:extensionElements></bpmn:userTask> |"
            + " takes the name of a variable alone, such as receivedOn, and not ${receivedOn}",
        "<bpmn:userTask id='E1' name='Ask the panel'><bpmn:extensionElements>"
            + "<camunda:taskListener id='TL' event='create' delegateExpression='${x}'/>"
            + "</bpmn:extensionElements></bpmn:userTask> | There is no task type ${x}",
        "<bpmn:serviceTask id='E1' name='Ask the panel'"
            + " camunda:delegateExpression='${escalationInterval}'/> |"
            + " There is no task type ${escalationInterval}. A task type is named alone",
        "<bpmn:businessRuleTask id='E1' name='Ask the panel'"
            + " camunda:decisionRef='referral-priority'><bpmn:extensionElements>"
            + "<camunda:inputOutput><camunda:outputParameter name='x'>${decisionResult[0].nope}"
            + "</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements>"
            + "</bpmn:businessRuleTask> | has no such output as ${decisionResult[0].nope} reads. It"
            + " has: ",
        "<bpmn:businessRuleTask id='E1' name='Ask the panel' camunda:decisionRef='none'>"
            + "<bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name='x'>"
            + "${decisionResult[0].nope}</camunda:outputParameter></camunda:inputOutput>"
            + "</bpmn:extensionElements></bpmn:businessRuleTask> | The table none is not there",
        "<bpmn:sequenceFlow id='E1' name='Ask the panel' sourceRef='UserTask_Work'"
            + " targetRef='UserTask_Work'><bpmn:conditionExpression id='C'>x = 1"
            + "</bpmn:conditionExpression></bpmn:sequenceFlow> | The condition x = 1 is no"
            + " expression: write it as ${...}",
        "<bpmn:sequenceFlow id='E1' name='Ask the panel' sourceRef='UserTask_Work'"
            + " targetRef='UserTask_Work'><bpmn:conditionExpression/></bpmn:sequenceFlow> |"
            + " The condition is empty: write it as ${...}",
        "<bpmn:userTask id='E1' name='Ask the panel'><bpmn:humanPerformer id='H'/></bpmn:userTask>"
            + " | A model may not contain <humanPerformer>",
        "<bpmn:boundaryEvent id='E1' name='Ask the panel' attachedToRef='UserTask_Work'>"
            + "<bpmn:timerEventDefinition><bpmn:timeDuration>three days</bpmn:timeDuration>"
            + "</bpmn:timerEventDefinition></bpmn:boundaryEvent> | The time three days is"
            + " none: write a variable such as ${receivedOn}, or PT1H for an hour",
        "<bpmn:boundaryEvent id='E1' name='Ask the panel' attachedToRef='UserTask_Work'>"
            + "<bpmn:timerEventDefinition><bpmn:timeDate>tomorrow</bpmn:timeDate>"
            + "</bpmn:timerEventDefinition></bpmn:boundaryEvent> | The time tomorrow is none: write"
            + " a variable such as ${receivedOn}, or a day such as 2026-11-30",
        "<bpmn:boundaryEvent id='E1' name='Ask the panel' attachedToRef='UserTask_Work'>"
            + "<bpmn:timerEventDefinition><bpmn:timeCycle>every Monday at nine</bpmn:timeCycle>"
            + "</bpmn:timerEventDefinition></bpmn:boundaryEvent> | The time every Monday at nine is"
            + " none",
        "<bpmn:intermediateCatchEvent id='E1' name='Ask the panel'><bpmn:conditionalEventDefinition>"
            + "<bpmn:condition>x = 1</bpmn:condition></bpmn:conditionalEventDefinition>"
            + "</bpmn:intermediateCatchEvent> | The condition x = 1 is no expression",
        "<bpmn:userTask id='E1' name='Ask the panel'><bpmn:multiInstanceLoopCharacteristics>"
            + "<bpmn:loopCardinality>three</bpmn:loopCardinality>"
            + "</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask> | The number of rounds three"
            + " is no expression",
        "<bpmn:sequenceFlow id='E1' name='Ask the panel' sourceRef='UserTask_Work'/> | A flow leads"
            + " to an element (targetRef)",
        "<bpmn:userTask id='E1' name='Ask the panel'><bpmn:extensionElements><camunda:properties>"
            + "<camunda:property name='waymark.role' value='practitioner'/></camunda:properties>"
            + "</bpmn:extensionElements></bpmn:userTask> | There is no role practitioner. Most like"
            + " it: practitioners",
        "<bpmn:boundaryEvent id='E1' name='Ask the panel' attachedToRef='UserTask_Work'>"
            + "<bpmn:timerEventDefinition id='T'/></bpmn:boundaryEvent> | The timer says no time",
        "<bpmn:boundaryEvent id='E1' name='Ask the panel' attachedToRef='UserTask_Work'/> | The"
            + " event waits for nothing",
        "<bpmn:boundaryEvent id='E1' name='Ask the panel'><bpmn:errorEventDefinition id='T'/>"
            + "</bpmn:boundaryEvent> | The event stands on the edge of nothing",
        "<bpmn:serviceTask id='E1' name='Ask the panel'/> | The task does nothing yet",
        "<bpmn:sendTask id='E1' name='Ask the panel'/> | The task does nothing yet",
        "<bpmn:businessRuleTask id='E1' name='Ask the panel'/> | The task asks no table yet",
        "<bpmn:sequenceFlow id='E1' name='Ask the panel' sourceRef='UserTask_Work'"
            + " targetRef='UserTask_Gone'/> | The flow leads to 'UserTask_Gone', which is not in"
            + " this file",
        "<bpmn:exclusiveGateway id='E1' name='Ask the panel' default='Flow_Gone'/> | The default"
            + " flow is 'Flow_Gone', which is not in this file",
        "<bpmn:intermediateThrowEvent id='E1' name='Ask the panel'><bpmn:messageEventDefinition"
            + " id='T'/></bpmn:intermediateThrowEvent> | It names no message",
        "<bpmn:intermediateThrowEvent id='E1' name='Ask the panel'><bpmn:signalEventDefinition"
            + " id='T'/></bpmn:intermediateThrowEvent> | It names no signal",
        "<bpmn:subProcess id='E1' name='Ask the panel'/> | The sub-process has no start event",
        "<bpmn:userTask id='E1' name='Ask the panel'><bpmn:multiInstanceLoopCharacteristics/>"
            + "</bpmn:userTask> | It says neither how often it is done nor for whom",
        "<bpmn:callActivity id='E1' name='Ask the panel' calledElement='referral'>"
            + "<bpmn:extensionElements><camunda:in source='x'/></bpmn:extensionElements>"
            + "</bpmn:callActivity> | What is passed on needs both names",
        "<bpmn:userTask id='E1' name='Ask the panel' camunda:priority='high'/> | The priority"
            + " 'high' is no number",
        "<bpmn:userTask id='E1' name='Ask the panel'><bpmn:extensionElements><camunda:properties>"
            + "<camunda:property name='waymark.role' value=''/></camunda:properties>"
            + "</bpmn:extensionElements></bpmn:userTask> | waymark.role is empty: fill it in",
        "<bpmn:boundaryEvent id='E1' name='Ask the panel' attachedToRef='UserTask_Work'>"
            + "<bpmn:timerEventDefinition><bpmn:timeCycle>* * * * * ?</bpmn:timeCycle>"
            + "</bpmn:timerEventDefinition></bpmn:boundaryEvent> | is none",
        "<bpmn:receiveTask id='E1' name='Ask the panel'/> | It names no message",
        "<bpmn:boundaryEvent id='E1' name='Ask the panel' attachedToRef='UserTask_Work'>"
            + "<bpmn:timerEventDefinition><bpmn:timeDate>300000-01-01</bpmn:timeDate>"
            + "</bpmn:timerEventDefinition></bpmn:boundaryEvent> | lies beyond what can be counted",
        "<bpmn:boundaryEvent id='E1' name='Ask the panel' attachedToRef='UserTask_Work'>"
            + "<bpmn:timerEventDefinition><bpmn:timeDuration>P99999999999D</bpmn:timeDuration>"
            + "</bpmn:timerEventDefinition></bpmn:boundaryEvent> | lies beyond what can be counted",
        "<bpmn:boundaryEvent id='E1' name='Ask the panel' attachedToRef='UserTask_Work'>"
            + "<bpmn:timerEventDefinition><bpmn:timeCycle>R99999999999/P1D</bpmn:timeCycle>"
            + "</bpmn:timerEventDefinition></bpmn:boundaryEvent> | lies beyond what can be counted",
        "<bpmn:boundaryEvent id='E1' name='Ask the panel' attachedToRef='UserTask_Work'>"
            + "<bpmn:timerEventDefinition><bpmn:timeCycle>R/2020-01-01T00:00:00/PT1S"
            + "</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent> | must take at"
            + " least one minute",
        "<bpmn:exclusiveGateway id='E1' name='Ask the panel'/><bpmn:userTask id='E1'/> | The id"
            + " 'E1' stands in this file more than once"
      })
  void a_slip_while_drawing_is_refused_by_the_label_of_its_element(String element, String why) {
    HttpResponse<String> answer = deployModel(WORK + element);

    refused(answer, "E1 \\\"Ask the panel\\\"", why);
    assertThat(answer.body()).doesNotContain("org.waymark");
  }

  @Test
  void a_process_without_an_id_is_refused_in_words() {
    String nameless = model("x", WORK).replace(" id='x'", " name='Ask the panel'");

    refused(
        deploy("process-owner", Map.of("a.bpmn", nameless)),
        "\\\"Ask the panel\\\"",
        "A process has an id, by which it is started and called");
  }

  @Test
  void a_real_pathway_without_its_id_or_the_end_of_a_flow_is_refused_in_words() throws Exception {
    String shipped = Files.readString(Path.of("processes/referral/allocate-or-wait.bpmn"));

    refused(
        deploy(
            "process-owner",
            Map.of("a.bpmn", shipped.replaceFirst("<bpmn:process id=\"[^\"]*\"", "<bpmn:process"))),
        "A process has an id, by which it is started and called");
    refused(
        deploy(
            "process-owner", Map.of("a.bpmn", shipped.replaceFirst(" targetRef=\"[^\"]*\"", ""))),
        "A flow leads to an element (targetRef)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "' name=\"requiredSkill\"' | '' | has no name: give it one",
        "' name=\"requiredSkill\"' | ' name=\"caseWeight\"' | Two output columns have the name",
        "' id=\"Output_requiredSkill\"' | '' | has no id",
        "'<decision id=' | '<decision x=' | The decision has no id, by which it is asked",
      })
  void a_table_that_the_engine_cannot_use_says_why(String from, String to, String why)
      throws Exception {
    String shipped = Files.readString(Path.of("processes/referral/allocation-rules.dmn"));
    assertThat(shipped).contains(from);

    HttpResponse<String> answer =
        deploy("process-owner", Map.of("a.dmn", shipped.replace(from, to)));
    refused(answer, why);
    assertThat(answer.body()).doesNotContain("Impl{");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<bpmn:parallelGateway id='E1' name='Ask the panel' gatewayDirektion='x'/> | There is no"
            + " attribute 'gatewayDirektion' here",
        "<bpmn:parallelGateway id='E1' name='Ask the panel'><bpmn:bogus/>"
            + "</bpmn:parallelGateway> | <bogus> can't stand here",
      })
  void what_only_the_engine_finds_is_named_by_the_label_of_its_element(String element, String why) {
    refused(deployModel(WORK + "\n" + element), "E1 \\\"Ask the panel\\\"", why);
  }

  @Test
  void a_rung_whose_name_is_too_long_is_refused() throws Exception {
    String shipped = Files.readString(Path.of("processes/timescales/escalation-ladder.dmn"));

    refused(
        deploy(
            "process-owner",
            Map.of(
                "escalation-ladder.dmn",
                shipped.replaceFirst("\"overdue\"", "\"overdue" + "r".repeat(300) + "\""))),
        "may have 50 characters");
  }

  @Test
  void a_row_with_a_cell_too_few_is_named_by_its_number() throws Exception {
    String shipped = Files.readString(Path.of("processes/referral/allocation-rules.dmn"));

    refused(
        deploy(
            "process-owner",
            Map.of(
                "a.dmn",
                shipped.replaceFirst("(?s)<inputEntry id=\"[^\"]*\">.*?</inputEntry>", ""))),
        "Row 1 has ",
        " input cells, and the table ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<bpmn:userTask id='E1' name='Ask the panel'><bpmn:documentation>%4001s"
            + "</bpmn:documentation></bpmn:userTask>",
        "<bpmn:userTask id='E1' name='Ask the panel %256s'/>",
        "<bpmn:userTask id='E%256s' name='Ask the panel'/>",
        "<bpmn:userTask id='E1' name='Ask the panel'><bpmn:extensionElements><camunda:inputOutput>"
            + "<camunda:inputParameter name='x'>%4001s</camunda:inputParameter>"
            + "</camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
      })
  void what_the_database_has_no_room_for_is_refused_before_a_case_comes_to_it(String element) {
    refused(
        deployModel(WORK + spaced(element)),
        "Ask the panel",
        " characters and has ",
        "make it shorter");
  }

  private static String spaced(String element) {
    return Pattern.compile("%(\\d+)s")
        .matcher(element)
        .replaceAll(match -> "x".repeat(Integer.parseInt(match.group(1))));
  }

  @Test
  void a_version_tag_or_a_deployment_name_that_is_too_long_is_refused_in_words() {
    String tagged =
        model("x", WORK)
            .replace(
                " id='x'",
                " id='x' name='Ask the panel' camunda:versionTag='" + "1".repeat(65) + "'");
    refused(
        deploy("process-owner", Map.of("a.bpmn", tagged)),
        "Ask the panel",
        "The version tag may have 64 characters and has 65");
    refused(
        deploy("process-owner", Map.of("a.form", FORM.formatted("f".repeat(256), ""))),
        "The form's id may have 255 characters and has 256");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "camunda:formHandlerClass='%s'",
        "old:formHandlerClass='%s'",
        "camunda:class='%s'",
        "camunda:assignee='${a.b}' camunda:formHandlerClass='%s'",
      })
  void the_server_makes_nothing_of_a_class_that_a_model_names(String attribute) {
    MADE.set(0);
    refused(
        deployModel(
            WORK.replace(
                " name='Work'", " name='Work' " + attribute.formatted(Made.class.getName()))),
        "UserTask_Work \\\"Work\\\"");
    assertThat(MADE).hasValue(0);
  }

  private static final AtomicInteger MADE = new AtomicInteger();

  /** Counts how often the server makes one. */
  public static final class Made {
    public Made() {
      MADE.incrementAndGet();
    }
  }

  @ParameterizedTest
  @CsvSource({"/engine-rest", "/camunda/api/engine/engine/default"})
  void the_server_makes_no_object_of_a_class_that_a_request_names(String door) {
    MADE.set(0);
    String boundary = "waymark-boundary";
    String body =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"data\"\r\nContent-Type: application/json"
            + "\r\n\r\n{}\r\n--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"type\"\r\nContent-Type: text/plain\r\n\r\n"
            + Made.class.getName()
            + "\r\n--"
            + boundary
            + "--\r\n";
    for (String place :
        List.of(
            "/process-instance/none/variables/x/data",
            "/task/none/localVariables/x/data",
            "/execution/none/localVariables/x/data/")) {
      HttpResponse<String> answer =
          Browser.script(port, "practitioner", "demo")
              .send(
                  "POST",
                  door + place,
                  body,
                  Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
      assertThat(answer.statusCode()).as(answer.body()).isIn(401, 403);
    }
    assertThat(MADE).hasValue(0);
  }

  @Test
  void a_timer_that_begins_a_process_names_no_variable() {
    refused(
        deployModel(
            WORK
                + "<bpmn:startEvent id='S2' name='Each hour'><bpmn:timerEventDefinition id='TD'>"
                + "<bpmn:timeCycle>${outcome}</bpmn:timeCycle></bpmn:timerEventDefinition>"
                + "</bpmn:startEvent>"),
        "S2 \\\"Each hour\\\"",
        "No variable is there before the process begins");
    refused(
        deployModel(
            WORK
                + "<bpmn:startEvent id='S2' name='Each hour'><bpmn:timerEventDefinition id='TD'>"
                + "<bpmn:timeCycle>hourly</bpmn:timeCycle></bpmn:timerEventDefinition>"
                + "</bpmn:startEvent>"),
        "The time hourly is none: write R/PT1H for each hour");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"assigneeExpression\":\"${''.getClass()}\"",
        "\"dueBeforeExpression\":\"${currentUser()}\"",
        "\"orQueries\":[{\"assigneeExpression\":\"${a.b}\"}]",
      })
  void a_list_that_asks_anything_but_our_own_texts_is_not_kept(String asked) {
    String body = "{\"resourceType\":\"Task\",\"name\":\"acc\",\"query\":{" + asked + "}}";

    assertThat(
            Browser.script(port, "administrator", "demo")
                .json("POST", "/engine-rest/filter/create", body)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void two_files_with_the_same_id_are_refused_by_their_names() {
    refused(
        deploy("process-owner", Map.of("a.bpmn", model("x", WORK), "b.bpmn", model("x", WORK))),
        "There is a process with the id 'x' already, in ");
    String form = FORM.formatted("twice", "");
    refused(
        deploy("process-owner", Map.of("a.form", form, "b.form", form)),
        "There is a form with the id 'twice' already, in ");
  }

  @Test
  void a_message_that_begins_another_model_already_is_named() {
    String begun =
        "<bpmn:startEvent id='S2' name='Told'><bpmn:messageEventDefinition id='MD'"
            + " messageRef='M'/></bpmn:startEvent>";
    String messages = "<bpmn:message id='M' name='told-again'/></bpmn:definitions>";

    refused(
        deploy(
            "process-owner",
            Map.of(
                "a.bpmn",
                model("x", WORK + begun).replace("</bpmn:definitions>", messages),
                "b.bpmn",
                model("y", WORK + begun).replace("</bpmn:definitions>", messages))),
        "The message 'told-again' begins the model '");
  }

  @Test
  void a_file_of_which_nothing_would_be_executed_is_refused() {
    refused(
        deploy(
            "process-owner",
            Map.of(
                "a.bpmn", model("x", WORK).replace("isExecutable='true'", "isExecutable='false'"))),
        "No process of this file is executable");
    refused(
        deploy(
            "process-owner",
            Map.of(
                "a.dmn",
                "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='D'"
                    + " name='D' namespace='urn:test'/>")),
        "There is no decision in this file");
  }

  @Test
  void a_route_that_is_called_as_a_task_type_is_refused_by_the_label_of_its_field() {
    refused(
        deploy(
            "process-owner",
            Map.of(
                "slip.form",
                "{\"id\":\"slip\",\"type\":\"default\",\"schemaVersion\":16,\"components\":[{\"id\":"
                    + "\"Field_it\",\"type\":\"checkbox\",\"key\":\"it\",\"label\":\"Did it help?\","
                    + "\"properties\":{\"route\":\"suggestAllocation\"}}]}")),
        "Field_it \\\"Did it help?\\\"",
        "No variable is called suggestAllocation");
  }

  @Test
  void a_cycle_between_two_days_is_refused_by_the_label_of_its_event() {
    refused(
        deployModel(
            WORK
                + "<bpmn:boundaryEvent id='E1' name='Soon' cancelActivity='false'"
                + " attachedToRef='UserTask_Work'><bpmn:timerEventDefinition id='TD'>"
                + "<bpmn:timeCycle id='TC'>R/2026-01-01T00:00:00/2026-01-01T00:00:00"
                + "</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent>"),
        "E1 \\\"Soon\\\"",
        "must say how long each round takes, such as R/PT1H");
  }

  @Test
  void a_way_back_past_a_task_is_deployed() {
    String nodes = "<bpmn:exclusiveGateway id='A'/>" + WORK.replace("'UserTask_Work'", "'B'");

    assertThat(deployModel(WORK + nodes + CIRCLE).statusCode()).isEqualTo(200);
  }

  @Test
  void a_loop_of_very_many_rounds_is_refused() {
    refused(
        deployModel(
            WORK
                + "<bpmn:task id='E1' name='Round'><bpmn:multiInstanceLoopCharacteristics"
                + " isSequential='true'><bpmn:loopCardinality>2000000000</bpmn:loopCardinality>"
                + "</bpmn:multiInstanceLoopCharacteristics></bpmn:task>"),
        "E1 \\\"Round\\\"",
        "repeated 2000000000 times; at most 1000");
  }

  @Test
  void a_table_that_calls_a_function_outside_the_standard_is_refused() throws Exception {
    String table = shipped("processes/referral/referral-priority.dmn");
    String attack =
        table.replaceFirst(
            "(<inputExpression [^>]*>\\s*<text>)[^<]*", "$1text.forName(&quot;x&quot;)");

    refused(
        deploy("process-owner", Map.of("referral-priority.dmn", attack)),
        "referral-priority.dmn",
        "it calls forName() of a value");
  }

  @Test
  void a_condition_in_a_script_language_is_refused() {
    String flow =
        "<bpmn:sequenceFlow id='Flow_2' sourceRef='UserTask_Work' targetRef='EndEvent_Done'>"
            + "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='groovy'>1"
            + "</bpmn:conditionExpression></bpmn:sequenceFlow><bpmn:endEvent id='EndEvent_Done'/>";

    refused(deployModel(WORK + flow), "Flow_2", "groovy");
  }

  @Test
  void all_problems_of_all_files_come_in_one_answer_and_nothing_is_deployed() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("good.bpmn", model("good", WORK));
    files.put(
        "bad.bpmn",
        model(
            "bad",
            WORK
                + "<bpmn:scriptTask id='ScriptTask_A'/>"
                + "<bpmn:serviceTask id='ServiceTask_B' camunda:class='a.B'/>"));
    files.put("bad.form", FORM.formatted("bad", "{\"id\":\"F\",\"type\":\"filepicker\"}"));
    files.put("bad.dmn", "<not-a-table/>");

    refused(
        deploy("process-owner", files),
        "bad.bpmn: ScriptTask_A",
        "bad.bpmn: ServiceTask_B",
        "bad.form",
        "bad.dmn");
  }

  @Test
  void a_file_that_is_no_xml_is_refused() {
    refused(deploy("process-owner", Map.of("broken.bpmn", "<bpmn:definitions")), "broken.bpmn");
  }

  @Test
  void a_form_that_is_no_form_is_refused() {
    refused(deploy("process-owner", Map.of("broken.form", "{\"id\":")), "broken.form");
  }

  @Test
  void a_table_that_runs_anything_but_feel_is_refused() throws Exception {
    String table = shipped("processes/referral/referral-priority.dmn");
    String attack =
        table.replaceFirst("<inputExpression ", "<inputExpression expressionLanguage=\"groovy\" ");

    refused(deploy("process-owner", Map.of("referral-priority.dmn", attack)), "groovy");
  }

  @Test
  void a_statutory_timescale_made_laxer_than_the_law_is_refused() throws Exception {
    String table = withAmount("dols-urgent", "7", "8");

    refused(deploy("process-owner", Map.of("timescales.dmn", table)), "row");
  }

  @Test
  void a_register_without_rows_does_not_put_the_register_out_of_force() throws Exception {
    String table = shipped("processes/timescales/timescales.dmn");
    String empty =
        table.substring(0, table.indexOf("<rule "))
            + table.substring(table.lastIndexOf("</rule>") + "</rule>".length());

    refused(deploy("process-owner", Map.of("timescales.dmn", empty)), "has no rows");
  }

  @Test
  void nothing_is_deployed_for_a_tenant_beside_what_counts() throws Exception {
    String table = shipped("processes/timescales/timescales.dmn");

    assertThatThrownBy(
            () ->
                repository
                    .createDeployment()
                    .name("test")
                    .tenantId("other")
                    .addString("timescales.dmn", table)
                    .deploy())
        .hasMessageContaining("Nothing is deployed for a tenant");
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @Test
  void a_statutory_timescale_made_stricter_counts_from_then_on() throws Exception {
    HttpResponse<String> answer =
        deploy("process-owner", Map.of("timescales.dmn", withAmount("dols-urgent", "7", "6")));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(register.find("dols-urgent", java.time.LocalDate.of(2026, 11, 23)).orElseThrow())
        .extracting("amount")
        .isEqualTo(6);
  }

  /** The shipped register with one row's amount changed. */
  private static String withAmount(String key, String was, String is) throws Exception {
    String table = shipped("processes/timescales/timescales.dmn");
    int row = table.indexOf("\"" + key + "\"");
    int amount = table.indexOf("<text>" + was + "</text>", row);
    assertThat(row).isPositive();
    assertThat(amount).isPositive();
    return table.substring(0, amount)
        + "<text>"
        + is
        + "</text>"
        + table.substring(amount + ("<text>" + was + "</text>").length());
  }

  private static String shipped(String file) throws Exception {
    return Files.readString(Path.of(file));
  }

  @Test
  void a_form_that_would_break_open_tasks_is_refused_and_deployed_when_they_are_done() {
    Map<String, String> first = new LinkedHashMap<>();
    first.put("open-form.form", FORM.formatted("open-form", CHOICE.formatted("two")));
    first.put("open-form.bpmn", model("shows-open-form", WORK.replace("give-advice", "open-form")));
    assertThat(deploy("process-owner", first).statusCode()).isEqualTo(200);
    String instance = runtime.startProcessInstanceByKey("shows-open-form").getId();
    before = repository.createDeploymentQuery().count();
    Map<String, String> changed =
        Map.of("open-form.form", FORM.formatted("open-form", CHOICE.formatted("three")));

    refused(deploy("process-owner", changed), "three", "open-form.form");

    runtime.deleteProcessInstance(instance, "done");
    assertThat(deploy("process-owner", changed).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void a_practitioner_changes_no_deployment(Door door) {
    String id = repository.createDeploymentQuery().list().get(0).getId();
    Browser browser = door.open(port, "practitioner");

    assertThat(browser.send("DELETE", door.at("/deployment/" + id), null, Map.of()).statusCode())
        .isIn(403, 404);
    assertThat(repository.createDeploymentQuery().deploymentId(id).count()).isOne();
  }
}
