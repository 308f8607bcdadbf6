package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.casefile.CaseRegister;
import org.waymark.support.WaymarkTest;

/** Nothing that is said about a person reaches the engine's tables or the log. */
@WaymarkTest
class SentinelTest {

  /** Short enough for every field, and found nowhere else. */
  private static final String SENTINEL = "Zqxwvut";

  private static final String COLUMNS =
      """
      select table_name, column_name, data_type from information_schema.columns
       where table_schema = 'public' and table_name like ?
         and data_type in ('text', 'character varying', 'character', 'bytea', 'jsonb', 'json')
      """;
  private static final String MODEL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Sentinel"
          targetNamespace="urn:waymark:test">
        <bpmn:process id="sentinel-%1$s" isExecutable="true" camunda:historyTimeToLive="P30D">
          <bpmn:startEvent id="StartEvent_Begun"/>
          <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_Begun" targetRef="UserTask_Say"/>
          <bpmn:userTask id="UserTask_Say" name="Say it" camunda:formRef="%1$s"
              camunda:formRefBinding="latest">
            <bpmn:extensionElements><camunda:properties>
              <camunda:property name="waymark.role" value="practitioners"/>
              <camunda:property name="waymark.timescale" value="dols-urgent"/>
            </camunda:properties></bpmn:extensionElements>
          </bpmn:userTask>
          <bpmn:sequenceFlow id="Flow_2" sourceRef="UserTask_Say" targetRef="ServiceTask_Fails"/>
          <bpmn:serviceTask id="ServiceTask_Fails" name="Fail" camunda:asyncBefore="true"
              camunda:delegateExpression="${closeSafeguardingConcern}"/>
        </bpmn:process>
      </bpmn:definitions>
      """;

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired JdbcTemplate jdbc;
  private final ObjectMapper json = new ObjectMapper();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Logger root;
  private Browser practitioner;
  private Browser administrator;

  @BeforeEach
  void listen() {
    root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    log.start();
    root.addAppender(log);
    practitioner = Door.REST.open(port, "practitioner");
    administrator = Door.REST.open(port, "administrator");
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(log);
  }

  @Test
  void what_is_said_on_any_form_reaches_neither_the_engines_tables_nor_the_log() throws Exception {
    Map<String, Integer> answered = new TreeMap<>();
    List<Path> forms = forms();
    deploy(forms);
    for (Path form : forms) {
      answered.put(name(form), sayOn(form));
    }

    assertThat(answered.values()).as("answers by form " + answered).containsOnly(204, 400);
    // The rest are refused by a rule that these answers do not know: they must leave no trace
    // either.
    assertThat(answered.values().stream().filter(status -> status == 204).count())
        .as("accepted of " + answered)
        .isGreaterThan(forms.size() / 3);
    assertThat(foundIn("form_answer")).isNotEmpty();
    assertThat(foundIn("act\\_%")).isEmpty();
    assertThat(logged()).doesNotContain(SENTINEL);
  }

  /** The search above would find it. */
  @Test
  void the_search_finds_what_an_administrator_writes_into_a_variable() {
    String reference = cases.open("REF", null, LocalDate.of(2026, 11, 23), "team-north");
    AttackedWorkVariables.plant(engine, reference, SENTINEL);
    try {
      assertThat(foundIn("act\\_%")).isNotEmpty();
    } finally {
      AttackedWorkVariables.remove(engine, reference);
    }
    assertThat(foundIn("act\\_%")).isEmpty();
  }

  private static List<Path> forms() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      return files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
    }
  }

  private static String name(Path form) {
    return form.getFileName().toString().replace(".form", "");
  }

  private void deploy(List<Path> forms) {
    var deployment = engine.getRepositoryService().createDeployment().name("sentinel");
    forms.forEach(
        form ->
            deployment.addString("sentinel-" + name(form) + ".bpmn", MODEL.formatted(name(form))));
    deployment.deploy();
  }

  /** Fills the form's task as the browser does, and tries the doors beside it. */
  private int sayOn(Path form) throws Exception {
    String reference = cases.open("REF", null, LocalDate.of(2026, 11, 23), "team-north");
    String instance =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey("sentinel-" + name(form), reference)
            .getId();
    Task task =
        engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
    String path = "/engine-rest/task/" + task.getId();
    besideTheForm(path, instance);
    practitioner.get(path + "/form-variables");
    JsonNode file = json.readTree(Files.readString(form));
    HttpResponse<String> answer =
        practitioner.json(
            "POST", path + "/submit-form", new GenericAnswers(SENTINEL).submission(file));
    failingJobs(instance);
    assertThat(answer.body()).as(name(form)).doesNotContain(SENTINEL);
    return answer.statusCode();
  }

  private void besideTheForm(String task, String instance) {
    String planted = "{\"value\":\"" + SENTINEL + "\"}";
    String variables = "{\"variables\":{\"planted\":" + planted + "}}";
    String comment = "{\"message\":\"" + SENTINEL + "\"}";
    for (Browser browser : List.of(practitioner, administrator)) {
      browser.json("POST", task + "/comment/create", comment);
      browser.json("POST", "/engine-rest/task/create", "{\"name\":\"" + SENTINEL + "\"}");
      // A refused form: a key that none of ours asks for.
      browser.json("POST", task + "/submit-form", variables);
    }
    practitioner.json("POST", task + "/complete", variables);
    practitioner.json("PUT", task + "/variables/planted", planted);
    practitioner.json("PUT", "/engine-rest/process-instance/" + instance + "/variables/p", planted);
    practitioner.json("PUT", task, "{\"name\":\"" + SENTINEL + "\"}");
  }

  private void failingJobs(String instance) {
    for (Job job :
        engine.getManagementService().createJobQuery().processInstanceId(instance).list()) {
      catchThrowable(() -> engine.getManagementService().executeJob(job.getId()));
    }
  }

  /** The columns of the tables in which the sentinel stands. */
  private List<String> foundIn(String tables) {
    List<String> found = new ArrayList<>();
    for (Map<String, Object> column : jdbc.queryForList(COLUMNS, tables)) {
      String at = column.get("table_name") + "." + column.get("column_name");
      if (stands(column)) {
        found.add(at);
      }
    }
    return found;
  }

  private boolean stands(Map<String, Object> column) {
    String name = (String) column.get("column_name");
    String text =
        "bytea".equals(column.get("data_type"))
            ? "position(convert_to(?, 'UTF8') in " + name + ")"
            : "position(lower(?) in lower(" + name + "::text))";
    return jdbc.queryForObject(
            "select count(*) from " + column.get("table_name") + " where " + text + " > 0",
            Long.class,
            SENTINEL)
        > 0;
  }

  private String logged() {
    StringBuilder all = new StringBuilder();
    for (ILoggingEvent event : List.copyOf(log.list)) {
      all.append(event.getFormattedMessage()).append('\n');
      IThrowableProxy thrown = event.getThrowableProxy();
      all.append(thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }
    return all.toString();
  }

  /** A case with the sentinel where it must not be. */
  private static final class AttackedWorkVariables {

    static void plant(ProcessEngine engine, String reference, String value) {
      engine
          .getRepositoryService()
          .createDeployment()
          .name("sentinel")
          .addString("sentinel-give-advice.bpmn", MODEL.formatted("give-advice"))
          .deploy();
      engine
          .getRuntimeService()
          .startProcessInstanceByKey("sentinel-give-advice", reference, Map.of("planted", value));
    }

    static void remove(ProcessEngine engine, String reference) {
      String instance =
          engine
              .getRuntimeService()
              .createProcessInstanceQuery()
              .processInstanceBusinessKey(reference)
              .singleResult()
              .getId();
      engine.getRuntimeService().deleteProcessInstance(instance, "planted by a test");
      engine.getHistoryService().deleteHistoricProcessInstance(instance);
    }
  }
}
