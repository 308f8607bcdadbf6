package org.waymark.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.support.WaymarkTest;

/** Nobody closes a front door by drawing. */
@WaymarkTest
class StartRulesTest {

  private static final String NAME = "start rules";
  private static final Path REFERRAL = Path.of("processes/referral/referral.bpmn");
  private static final Path WITHDRAWAL = Path.of("processes/referral/decide-on-withdrawal.bpmn");
  private static final Path CONTACT = Path.of("forms/referral/record-contact.form");
  private static final Path PRIORITY = Path.of("processes/referral/referral-priority.dmn");
  private static final String SHOWS =
      " camunda:formRef=\"record-contact\" camunda:formRefBinding=\"latest\"";
  private static final String KIND =
      "<bpmn:outgoing>Flow_ContactReceivedToContactToDecision</bpmn:outgoing>";

  @Autowired RepositoryService repository;

  @AfterEach
  void tidyUp() {
    repository.createDeploymentQuery().deploymentName(NAME).list().stream()
        .map(Deployment::getId)
        .forEach(id -> repository.deleteDeployment(id, true));
  }

  private void deploy(String... filesAndTexts) {
    DeploymentBuilder builder = repository.createDeployment().name(NAME);
    for (int i = 0; i < filesAndTexts.length; i += 2) {
      builder.addString(filesAndTexts[i], filesAndTexts[i + 1]);
    }
    builder.deploy();
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(String... filesAndTexts) {
    long before = repository.createDeploymentQuery().count();
    AbstractThrowableAssert<?, ? extends Throwable> refusal =
        assertThatThrownBy(() -> deploy(filesAndTexts)).isInstanceOf(RefusedDeployment.class);
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    return refusal;
  }

  private static String changed(Path shipped, String from, String to) throws IOException {
    String file = Files.readString(shipped);
    assertThat(file).contains(from);
    return file.replace(from, to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        SHOWS + " | ''",
        "formRef=\"record-contact\" | formRef=\"raise-safeguarding-concern\"",
        KIND
            + " | "
            + KIND
            + "<bpmn:timerEventDefinition id=\"T\"><bpmn:timeCycle>R/PT1H</bpmn:timeCycle>"
            + "</bpmn:timerEventDefinition>",
        KIND
            + " | "
            + KIND
            + "<bpmn:messageEventDefinition id=\"T\" messageRef=\"Message_WithdrawalSaid\"/>",
      })
  void a_pathway_keeps_the_start_and_the_form_by_which_people_begin_it(String from, String to)
      throws IOException {
    refused("referral.bpmn", changed(REFERRAL, from, to))
        .hasMessageContaining("People begin this pathway at \"Contact received\" with the form")
        .hasMessageContaining("record-contact");
  }

  @Test
  void its_start_may_have_another_name() throws IOException {
    deploy("referral.bpmn", changed(REFERRAL, "\"Contact received\"", "\"Somebody rang\""));

    assertThat(repository.createDeploymentQuery().deploymentName(NAME).count()).isOne();
  }

  @Test
  void a_start_shows_no_form_that_opens_no_case() {
    String model =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="trial">
          <process id="opens-no-case" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="Start" name="Begin" camunda:formRef="give-advice"
                camunda:formRefBinding="latest" />
            <sequenceFlow id="Out" sourceRef="Start" targetRef="End" />
            <endEvent id="End" />
          </process>
        </definitions>
        """;

    refused("opens-no-case.bpmn", model)
        .hasMessageContaining("Start \"Begin\": The form give-advice opens no case")
        .hasMessageContaining("raise-safeguarding-concern, record-contact");
  }

  @Test
  void a_part_that_another_model_calls_keeps_its_start() throws IOException {
    String called = Files.readString(WITHDRAWAL);
    String start = called.replaceAll("(?s).*(<bpmn:startEvent id=.*?>).*", "$1");
    String timer =
        start
            + "<bpmn:timerEventDefinition id=\"T\"><bpmn:timeCycle>R/PT1H</bpmn:timeCycle>"
            + "</bpmn:timerEventDefinition>";

    refused("part.bpmn", changed(WITHDRAWAL, start, timer))
        .hasMessageContaining("Other models call this one: keep its start event");
  }

  @Test
  void what_can_not_be_called_is_named_where_it_is_called() {
    String model =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="trial">
          <message id="M" name="never-said" />
          <process id="told" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="Told"><messageEventDefinition id="D" messageRef="M" /></startEvent>
            <sequenceFlow id="On" sourceRef="Told" targetRef="Done" />
            <endEvent id="Done" />
          </process>
        </definitions>
        """;
    deploy("told.bpmn", model);
    String caller =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="trial">
          <process id="caller" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="Start" />
            <sequenceFlow id="In" sourceRef="Start" targetRef="Call" />
            <callActivity id="Call" name="Have it done" calledElement="told"><extensionElements>
              <camunda:in businessKey="#{execution.processBusinessKey}" />
            </extensionElements></callActivity>
            <sequenceFlow id="Out" sourceRef="Call" targetRef="End" />
            <endEvent id="End" />
          </process>
        </definitions>
        """;

    refused("caller.bpmn", caller)
        .hasMessageContaining("Call \"Have it done\": The process told can't be called");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "businessKey=\"#{execution.processBusinessKey}\" | businessKey=\"REF-2026-000001\""
            + " | hands on its own case: Business key, as #{execution.processBusinessKey}, not"
            + " REF-2026-000001",
        "businessKey=\"#{execution.processBusinessKey}\" | businessKey=\"${receivedOn}\""
            + " | #{execution.processBusinessKey}, not ${receivedOn}",
        "<camunda:in businessKey=\"#{execution.processBusinessKey}\" /> | ''"
            + " | This one hands on none",
        "calledElement=\"triage-contact\" | calledElement=\"triage-contact\""
            + " camunda:calledElementBinding=\"version\" camunda:calledElementVersion=\"99\""
            + " | A call is bound as latest, not version",
        "calledElement=\"triage-contact\" | calledElement=\"triage-contact\""
            + " camunda:calledElementTenantId=\"t\" | A call belongs to no tenant",
        "name=\"waymark.startableBy\" | name=\"tag\" | Nobody could begin this pathway any more",
        "name=\"case-overtaken\" | name=\"case-overtaken2\""
            + " | Waymark tells this pathway 'case-overtaken'",
        "<camunda:properties> | <camunda:properties/><camunda:properties>"
            + " | It has <properties> more than once",
      })
  void what_would_close_or_mislead_a_pathway_is_refused(String from, String to, String why)
      throws IOException {
    refused("referral.bpmn", changed(REFERRAL, from, to)).hasMessageContaining(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name=\"riskBand\" | name=\"band\" | \"Set the priority\" reads its output riskBand",
        "hitPolicy=\"FIRST\" | hitPolicy=\"COLLECT\" aggregation=\"SUM\" | may not add them up",
        "<text>95</text> | <text>\"abc\"</text> | \"abc\" is no whole number",
        "<text>95</text> | <text>1000000000000</text> | is no whole number of at most nine digits",
        "<text>\"red\"</text> | <text>7</text> | output riskBand: 7 is no text",
      })
  void a_table_keeps_what_models_read_of_it(String from, String to, String why) throws IOException {
    refused("referral-priority.dmn", changed(PRIORITY, from, to)).hasMessageContaining(why);
  }

  @Test
  void a_table_that_models_ask_has_rows_and_gives_one_where_one_is_asked() throws IOException {
    String table = Files.readString(PRIORITY);

    refused("referral-priority.dmn", table.replaceAll("(?s)<rule id=.*</rule>", ""))
        .hasMessageContaining("needs at least one row");
    refused("referral-priority.dmn", table.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\""))
        .hasMessageContaining("fit at once, and the table allows one (UNIQUE): choose FIRST");
    refused(
            "referral-priority.dmn",
            table.replaceAll(
                "(?s)<decisionTable.*</decisionTable>",
                "<variable id='V' name='riskBand'/><literalExpression id='L'><text>\"red\"</text>"
                    + "</literalExpression>"))
        .hasMessageContaining("so it must stay a table");
    deploy("referral-priority.dmn", table.replace("<text>95</text>", "<text>96</text>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"key\": \"situation\", | \"key\": \"situation\", \"readonly\": true, | required and"
            + " read-only",
      })
  void a_form_that_nobody_could_answer_is_refused(String from, String to, String why)
      throws IOException {
    refused("record-contact.form", changed(CONTACT, from, to)).hasMessageContaining(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'textfield','key':'x','label':'X','validate':{'maxLength':-1} | maxLength must be at least",
        "'textfield','key':'x','label':'X','validate':{'minLength':50000} | more than a field",
        "'select','key':'x','label':'X','valuesKey':'nope' | Nothing gives the options or rows"
            + " 'nope': write them into the form",
      })
  void a_form_that_holds_no_answer_says_why(String field, String why) {
    refused(
            "slip.form",
            ("{'id':'slip','components':[{'id':'Field_x','type':" + field + "}]}")
                .replace('\'', '"'))
        .hasMessageContaining(why.replace("''", "'"));
  }

  @Test
  void a_table_that_shows_the_rows_of_an_earlier_list_is_deployed() {
    deploy(
        "slip.form",
        """
        {"id":"slip","schemaVersion":16,"components":[
          {"id":"Table_before","type":"table","label":"Before","dataSource":"=before",
           "columns":[{"label":"What","key":"outcome"}],
           "properties":{"carriedFrom":"make-support-plan.outcomes"}}]}""");

    assertThat(repository.createDeploymentQuery().deploymentName(NAME).count()).isOne();
  }

  @Test
  void groups_in_groups_in_groups_are_refused_before_no_page_can_draw_them() {
    refused(
            "deep.form",
            "{\"id\":\"deep\",\"components\":["
                + "{\"type\":\"group\",\"components\":[".repeat(30)
                + "{\"type\":\"text\",\"text\":\"x\"}"
                + "]}".repeat(30)
                + "]}")
        .hasMessageContaining("groups stand at most 8 deep");
  }

  @Test
  void a_form_is_one_whole_object_in_utf_8() {
    refused("a.form", "{\"id\":\"a\",\"components\":[]}}}x").hasMessageContaining("not JSON");
    assertThatThrownBy(
            () ->
                repository
                    .createDeployment()
                    .name(NAME)
                    .addInputStream(
                        "a.form",
                        new ByteArrayInputStream(
                            "{\"id\":\"a\",\"components\":[]}".getBytes(StandardCharsets.UTF_16)))
                    .deploy())
        .hasMessageContaining("save it as UTF-8");
  }

  @Test
  void a_form_that_nobody_could_complete_names_the_fields_that_are_missing() throws IOException {
    refused(
            "record-contact.form",
            """
            {"id":"record-contact","type":"default","schemaVersion":16,"components":[
              {"id":"Field_x","type":"textfield","key":"x","label":"Name"}]}""")
        .hasMessageContaining("must have a field with the key receivedAt")
        .hasMessageContaining("must have a field with the key situation");
    deploy("record-contact.form", changed(CONTACT, "\"Date received\"", "\"When\""));
  }

  @Test
  void names_with_control_characters_are_refused_in_words() {
    assertThatThrownBy(
            () ->
                repository
                    .createDeployment()
                    .name("a\0b")
                    .addString("a.form", "{\"id\":\"a\",\"components\":[]}")
                    .deploy())
        .hasMessageContaining("The deployment's name has a control character in it");
    refused("a.form", "{\"id\":\"a\\u0000b\",\"components\":[]}")
        .hasMessageContaining("The form's id has a control character in it");
  }

  @Test
  void what_is_nested_without_end_is_refused_before_it_exhausts_a_reader() {
    String deep = "<subProcess id='S%d'><startEvent id='B%<d'/>";
    StringBuilder model =
        new StringBuilder(
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                + " targetNamespace='x'><process id='deep' isExecutable='true'>");
    List<Integer> levels = IntStream.range(0, 5_000).boxed().toList();
    levels.forEach(level -> model.append(deep.formatted(level)));
    levels.forEach(level -> model.append("</subProcess>"));

    refused("deep.bpmn", model + "</process></definitions>")
        .hasMessageContaining("nested more than 200 deep");
    refused(
            "deep.form",
            "{\"id\":\"deep\",\"components\":["
                + "{\"type\":\"group\",\"components\":[".repeat(5_000)
                + "]}".repeat(5_000)
                + "]}")
        .hasMessageContaining("not JSON");
  }

  @Test
  void retries_are_a_time() {
    String model =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="trial">
          <process id="tries" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="Start" />
            <sequenceFlow id="In" sourceRef="Start" targetRef="Later" />
            <task id="Later" name="Later" camunda:asyncBefore="true"><extensionElements>
              <camunda:failedJobRetryTimeCycle>%s</camunda:failedJobRetryTimeCycle>
            </extensionElements></task>
          </process>
        </definitions>
        """;

    for (String none : List.of("soon", "R3/soon", "R3/PT0S", "PT1M,,PT1H", "R999/PT1M", "")) {
      refused("tries.bpmn", model.formatted(none))
          .hasMessageContaining("Later \"Later\": The retries");
    }
    deploy("tries.bpmn", model.formatted("R3/PT10M"));
    deploy("tries.bpmn", model.formatted("PT1M, PT1H"));
  }
}
