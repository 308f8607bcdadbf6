package org.waymark.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.engine.expressions.Attacks;
import org.waymark.support.WaymarkTest;

/** Wherever the engine works something out, only listed shapes over set variables pass the gate. */
@WaymarkTest
class ModelExpressionsTest {

  private static final String NAME = "model expressions";

  private static final String FILE =
      """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="Definitions_Expressions"
          targetNamespace="urn:waymark:test">%s
      <bpmn:process id="model-expressions" isExecutable="true" camunda:historyTimeToLive="P30D">
        <bpmn:startEvent id="Start"/>
        <bpmn:sequenceFlow id="Flow" sourceRef="Start" targetRef="UserTask_Work"/>
        <bpmn:userTask id="UserTask_Work" name="Do the work" camunda:formRef="give-advice"
            camunda:formRefBinding="latest"><bpmn:extensionElements>
          <camunda:inputOutput>
            <camunda:inputParameter name="outcome">declined</camunda:inputParameter>
          </camunda:inputOutput><camunda:properties>
          <camunda:property name="waymark.role" value="practitioners"/></camunda:properties>
        </bpmn:extensionElements></bpmn:userTask>%s
      </bpmn:process></bpmn:definitions>""";

  /** Every place in which the engine works something out, with @ for the expression. */
  private static final List<String> PLACES =
      List.of(
          "<bpmn:task id='E' name='@'/>",
          "<bpmn:task id='E' camunda:asyncBefore='true' camunda:jobPriority='@'/>",
          "<bpmn:userTask id='E' camunda:priority='@'/>",
          "<bpmn:userTask id='E' camunda:dueDate='@'/>",
          "<bpmn:userTask id='E'><bpmn:documentation>@</bpmn:documentation></bpmn:userTask>",
          "<bpmn:serviceTask id='E' camunda:delegateExpression='@'/>",
          "<bpmn:serviceTask id='E' camunda:delegateExpression='${recordOutcome}'>"
              + "<bpmn:extensionElements><camunda:field name='a'><camunda:expression>@"
              + "</camunda:expression></camunda:field></bpmn:extensionElements></bpmn:serviceTask>",
          "<bpmn:serviceTask id='E' camunda:delegateExpression='${recordOutcome}'>"
              + "<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>@"
              + "</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:serviceTask>",
          "<bpmn:task id='E'><bpmn:extensionElements><camunda:executionListener event='start'"
              + " delegateExpression='@'/></bpmn:extensionElements></bpmn:task>",
          "<bpmn:task id='E'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter"
              + " name='a'>@</camunda:inputParameter></camunda:inputOutput>"
              + "</bpmn:extensionElements></bpmn:task>",
          "<bpmn:task id='E'><bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter"
              + " name='a'>@</camunda:outputParameter></camunda:inputOutput>"
              + "</bpmn:extensionElements></bpmn:task>",
          "<bpmn:task id='E'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter"
              + " name='a'><camunda:list><camunda:value>@</camunda:value></camunda:list>"
              + "</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>"
              + "</bpmn:task>",
          "<bpmn:task id='E'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter"
              + " name='a'><camunda:map><camunda:entry key='k'>@</camunda:entry></camunda:map>"
              + "</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>"
              + "</bpmn:task>",
          "<bpmn:task id='E'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter"
              + " name='a'><camunda:map><camunda:entry key='@'>v</camunda:entry></camunda:map>"
              + "</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>"
              + "</bpmn:task>",
          "<bpmn:callActivity id='E' calledElement='@'/>",
          "<bpmn:callActivity id='E' calledElement='referral-outcome'><bpmn:extensionElements>"
              + "<camunda:in sourceExpression='@' target='a'/></bpmn:extensionElements>"
              + "</bpmn:callActivity>",
          "<bpmn:callActivity id='E' calledElement='referral-outcome'><bpmn:extensionElements>"
              + "<camunda:out sourceExpression='@' target='a'/></bpmn:extensionElements>"
              + "</bpmn:callActivity>",
          "<bpmn:callActivity id='E' calledElement='referral-outcome'><bpmn:extensionElements>"
              + "<camunda:in businessKey='@'/></bpmn:extensionElements></bpmn:callActivity>",
          "<bpmn:task id='E'><bpmn:multiInstanceLoopCharacteristics camunda:collection='@'/>"
              + "</bpmn:task>",
          "<bpmn:task id='E'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>@"
              + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:task>",
          "<bpmn:task id='E'><bpmn:multiInstanceLoopCharacteristics><bpmn:completionCondition>@"
              + "</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:task>",
          "<bpmn:intermediateCatchEvent id='E'><bpmn:timerEventDefinition><bpmn:timeDate>@"
              + "</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
          "<bpmn:intermediateCatchEvent id='E'><bpmn:timerEventDefinition><bpmn:timeDuration>@"
              + "</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
          "<bpmn:intermediateCatchEvent id='E'><bpmn:timerEventDefinition><bpmn:timeCycle>@"
              + "</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
          "<bpmn:intermediateCatchEvent id='E'><bpmn:conditionalEventDefinition><bpmn:condition>@"
              + "</bpmn:condition></bpmn:conditionalEventDefinition>"
              + "</bpmn:intermediateCatchEvent>",
          "<bpmn:sequenceFlow id='E' sourceRef='UserTask_Work' targetRef='T'>"
              + "<bpmn:conditionExpression>@</bpmn:conditionExpression></bpmn:sequenceFlow>"
              + "<bpmn:task id='T'/>");

  private static final List<String> BESIDE =
      List.of(
          "<bpmn:message id='E' name='@'/>",
          "<bpmn:signal id='E' name='@'/>",
          "<bpmn:error id='E' errorCode='@'/>",
          "<bpmn:error id='E' errorCode='x' camunda:errorMessage='@'/>",
          "<bpmn:escalation id='E' escalationCode='@'/>");

  @Autowired RepositoryService repository;

  @AfterEach
  void tidyUp() {
    repository.createDeploymentQuery().deploymentName(NAME).list().stream()
        .map(Deployment::getId)
        .forEach(id -> repository.deleteDeployment(id, true));
  }

  private void deploy(String beside, String elements) {
    repository
        .createDeployment()
        .name(NAME)
        .addString("expressions.bpmn", FILE.formatted(beside, elements))
        .deploy();
  }

  private AbstractThrowableAssert<?, ?> refused(String beside, String elements) {
    long before = repository.createDeploymentQuery().count();
    AbstractThrowableAssert<?, ?> refusal =
        assertThatThrownBy(() -> deploy(beside, elements))
            .hasMessageContaining("Nothing was deployed");
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    return refusal;
  }

  private static String with(String place, String expression) {
    String text =
        expression
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace("'", "&apos;")
            .replace("\"", "&quot;");
    return place.replace("@", text);
  }

  static Stream<String> places() {
    return PLACES.stream();
  }

  @ParameterizedTest
  @MethodSource("places")
  void every_attack_is_refused_in_every_place_with_its_element_named(String place) {
    Stream<String> more = Stream.of("${execution}", "${task}", "${dataSource}");
    List<String> passed = new ArrayList<>();
    for (String attack : Stream.concat(Attacks.expressions().stream(), more).toList()) {
      if (problems(place, attack).isEmpty()) {
        passed.add(attack);
      }
    }
    assertThat(passed).as(place).isEmpty();
    refused("", with(place, "${''[p]}")).hasMessageContaining("expressions.bpmn: E");
  }

  /** Asked of the rules alone, because each refused deployment costs much more. */
  private List<String> problems(String place, String attack) {
    Element root =
        XmlFile.root(
            FILE.formatted("", with(place, attack))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
            new ArrayList<>());
    ModelRules rules =
        new ModelRules(
            Set.of("escalationInterval", "recordOutcome"), Set.of("recordOutcome"), t -> Set.of());
    List<String> found = new ArrayList<>();
    Owned.each(root, (element, owner) -> found.addAll(rules.running(element, owner)));
    // A name that nothing sets is refused as well; execution and decisionResult can't be set.
    if (attack.matches("[$#]\\{\\(?(execution|decisionResult|task|dataSource)\\)?}")) {
      found.add("nothing sets it");
    }
    return found;
  }

  @Test
  void what_stands_beside_the_processes_is_looked_at_too() {
    BESIDE.forEach(
        place -> {
          refused(with(place, "${''[p]}"), "").hasMessageContaining("E");
          refused(with(place, "a-${outcome}"), "").hasMessageContaining("put together from parts");
          refused(with(place, "${misspelt}"), "").hasMessageContaining("misspelt");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"${execution}", "${decisionResult}", "${task}", "${dataSource}"})
  void a_name_that_nothing_sets_is_refused(String expression) {
    refused("", with(PLACES.get(0), expression)).hasMessageContaining("which nothing sets here");
  }

  @Test
  void a_refusal_names_the_element_by_its_label_the_text_and_what_is_allowed() {
    refused("", "<bpmn:task id='Task_Odd' name='Something odd' camunda:jobPriority=\"${''[p]}\"/>")
        .hasMessageContaining("Task_Odd \"Something odd\": The expression ${''[p]} is not allowed:")
        .hasMessageContaining("it reads the property p")
        .hasMessageContaining("An expression names one variable, or compares variables");
  }

  @Test
  void a_misspelt_variable_in_a_condition_is_refused() {
    refused("", with(PLACES.get(PLACES.size() - 1), "${outcom == 'declined'}"))
        .hasMessageContaining(
            "E: The expression ${outcom == 'declined'} names outcom, which nothing sets here");
  }

  @Test
  void a_text_that_is_split_by_a_comment_is_read_as_the_engine_reads_it() {
    refused(
            "",
            "<bpmn:userTask id='E'><bpmn:documentation>$<!-- -->{x.run()}</bpmn:documentation></bpmn:userTask>")
        .hasMessageContaining("it calls run()");
    refused(
            "",
            "<bpmn:userTask id='E'><bpmn:documentation>$<![CDATA[{x.run()}]]></bpmn:documentation></bpmn:userTask>")
        .hasMessageContaining("it calls run()");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<bpmn:task id='E'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter"
            + " name='escalationInterval'>x</camunda:inputParameter></camunda:inputOutput>"
            + "</bpmn:extensionElements></bpmn:task>",
        "<bpmn:task id='E'><bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter"
            + " name='matchPerson'>x</camunda:outputParameter></camunda:inputOutput>"
            + "</bpmn:extensionElements></bpmn:task>",
        "<bpmn:callActivity id='E' calledElement='referral-outcome'><bpmn:extensionElements>"
            + "<camunda:in source='outcome' target='recordOutcome'/></bpmn:extensionElements>"
            + "</bpmn:callActivity>",
        "<bpmn:callActivity id='E' calledElement='referral-outcome'><bpmn:extensionElements>"
            + "<camunda:out source='outcome' target='execution'/></bpmn:extensionElements>"
            + "</bpmn:callActivity>",
        "<bpmn:task id='E'><bpmn:multiInstanceLoopCharacteristics camunda:collection='a'"
            + " camunda:elementVariable='findOpenCases'/></bpmn:task>",
        "<bpmn:startEvent id='E' camunda:initiator='recordOutcome'/>"
      })
  void a_variable_called_like_a_task_type_is_refused(String element) {
    refused("", element).hasMessageContaining("E: No variable is called");
  }

  @Test
  void a_form_whose_answer_is_called_like_a_task_type_is_refused() {
    String form =
        """
        {"id":"steals-a-name","type":"default","schemaVersion":16,
         "executionPlatform":"Camunda Platform","executionPlatformVersion":"7.24.0","components":[
         {"id":"F1","type":"radio","key":"way","label":"Way",
          "properties":{"route":"recordOutcome"},
          "values":[{"label":"One","value":"one"},{"label":"Two","value":"two"}]}]}""";

    assertThatThrownBy(
            () ->
                repository
                    .createDeployment()
                    .name(NAME)
                    .addString("steals-a-name.form", form)
                    .deploy())
        .hasMessageContaining("F1 \"Way\": No variable is called recordOutcome");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<bpmn:businessRuleTask id='E' camunda:decisionRef='referral-priority'"
            + " camunda:mapDecisionResult='singleResult'><bpmn:extensionElements>"
            + "<camunda:inputOutput><camunda:outputParameter name='band'>"
            + "${decisionResult[0].riskBand}</camunda:outputParameter></camunda:inputOutput>"
            + "</bpmn:extensionElements></bpmn:businessRuleTask>",
        "<bpmn:callActivity id='E' calledElement='overtaken-case'><bpmn:extensionElements>"
            + "<camunda:in businessKey='#{execution.processBusinessKey}'/>"
            + "</bpmn:extensionElements></bpmn:callActivity>",
        "<bpmn:task id='E'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3"
            + "</bpmn:loopCardinality><bpmn:completionCondition>${nrOfCompletedInstances &gt;= 2 ||"
            + " outcome == 'declined'}</bpmn:completionCondition>"
            + "</bpmn:multiInstanceLoopCharacteristics></bpmn:task>",
        "<bpmn:serviceTask id='E' camunda:delegateExpression='#{recordOutcome}'/>",
        "<bpmn:userTask id='E' name='Other' camunda:priority='${outcome}'"
            + " camunda:formRef='give-advice' camunda:formRefBinding='latest'>"
            + "<bpmn:extensionElements><camunda:properties><camunda:property name='waymark.role'"
            + " value='practitioners'/></camunda:properties></bpmn:extensionElements>"
            + "</bpmn:userTask>",
        "<bpmn:textAnnotation id='E'><bpmn:text>Asks for ${anything.at.all()}</bpmn:text>"
            + "</bpmn:textAnnotation>"
      })
  void allowed_shapes_are_deployed(String element) {
    deploy("", element);

    assertThat(repository.createDeploymentQuery().deploymentName(NAME).count()).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"noSuchOutput", "class", "riskBand "})
  void an_output_that_the_table_does_not_have_is_refused(String output) {
    refused(
            "",
            "<bpmn:businessRuleTask id='E' camunda:decisionRef='referral-priority'>"
                + "<bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter"
                + " name='band'>${decisionResult[0]."
                + output
                + "}</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements>"
                + "</bpmn:businessRuleTask>")
        .hasMessageContaining("${decisionResult[0]." + output.strip());
  }
}
