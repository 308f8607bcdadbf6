package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casefile.CaseRegister;
import org.waymark.outbox.OutboxDelivery;
import org.waymark.referral.application.RecordContact;
import org.waymark.referral.application.RecordContactResult.Recorded;
import org.waymark.referral.application.Referrals;
import org.waymark.referral.domain.AboutWhom;
import org.waymark.referral.domain.SampleContact;
import org.waymark.security.SentinelWork.Submitted;
import org.waymark.support.CapturedLog;
import org.waymark.support.StoredText;
import org.waymark.support.WaymarkTest;

/** Nothing that is said about a person reaches the engine's tables, an e-mail or the log. */
@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentinelTest {

  /** Short enough for every field, a name among them, and found nowhere else. */
  private static final String SENTINEL = "Zqxwvut";

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired Accounts accounts;
  @Autowired CaseRegister cases;
  @Autowired Referrals referrals;
  @Autowired RecordContact recordContact;
  @Autowired OutboxDelivery delivery;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;
  private final List<SaidOnForm> forms = new ArrayList<>();
  private CapturedLog log;
  private StoredText stored;
  private SentinelWork work;

  @BeforeAll
  void deploy() throws Exception {
    stored = new StoredText(jdbc);
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".form")).sorted().toList()) {
        forms.add(new SaidOnForm(file, SENTINEL));
      }
    }
    work = new SentinelWork(engine, referrals, transaction, port);
    work.deploy(forms, accounts);
  }

  @AfterAll
  void clear() {
    work.clear();
  }

  @BeforeEach
  void listen() {
    log = new CapturedLog();
  }

  @AfterEach
  void stopListening() {
    log.close();
  }

  private SaidOnForm form(String name) {
    return forms.stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
  }

  @Test
  void every_form_is_accepted_with_words_in_each_field_and_leaves_none_behind() throws Exception {
    Map<String, TreeSet<String>> unsaid = new TreeMap<>();
    Map<String, List<String>> refused = new TreeMap<>();
    for (SaidOnForm form : forms) {
      unsaid.put(form.name, new TreeSet<>(form.texts()));
      for (ObjectNode way : form.ways()) {
        Submitted submitted = work.submit(form, way);
        if (submitted.accepted()) {
          unsaid.get(form.name).removeAll(form.textsIn(way));
          if (submitted.task() != null) {
            nextStepFails(submitted.instance());
          }
        } else {
          assertThat(submitted.answer().statusCode()).as(form.name).isEqualTo(400);
          refused
              .computeIfAbsent(form.name, none -> new ArrayList<>())
              .add(submitted.answer().body());
        }
        assertThat(submitted.answer().body()).as(form.name).doesNotContain(SENTINEL);
      }
    }
    unsaid.values().removeIf(TreeSet::isEmpty);

    assertThat(unsaid).as("text fields never accepted, refused: " + refused).isEmpty();
    assertThat(stored.columnsHolding(SENTINEL, "form\\_answer"))
        .containsExactly("form_answer.answers");
    assertThat(acceptedForms()).containsAll(forms.stream().map(one -> one.name).toList());
    nothingIsLeft();
  }

  private List<String> acceptedForms() {
    return jdbc.queryForList("select distinct form from form_answer", String.class);
  }

  /** The step behind the form fails, so that the engine gives up and reports an incident. */
  private void nextStepFails(String instance) {
    ManagementService jobs = engine.getManagementService();
    Job job = jobs.createJobQuery().processInstanceId(instance).singleResult();
    jobs.setJobRetries(job.getId(), 1);
    assertThat(catchThrowable(() -> jobs.executeJob(job.getId()))).isNotNull();
    Job failed = jobs.createJobQuery().jobId(job.getId()).singleResult();
    assertThat(failed.getRetries()).isZero();
    assertThat(failed.getExceptionMessage()).isNotBlank();
    assertThat(jobs.getJobExceptionStacktrace(job.getId())).contains("at org.waymark.");
    assertThat(engine.getRuntimeService().createIncidentQuery().processInstanceId(instance).count())
        .isOne();
  }

  @Test
  void every_form_is_refused_with_words_and_leaves_none_behind() throws Exception {
    for (SaidOnForm form : forms) {
      if (SentinelWork.starts(form)) {
        for (Map.Entry<String, ObjectNode> way : form.refused().entrySet()) {
          refused(form, way.getKey(), work.submit(form, way.getValue()));
        }
        continue;
      }
      Task task = work.open(form, work.caseFor(form));
      for (Map.Entry<String, ObjectNode> way : form.refused().entrySet()) {
        refused(form, way.getKey(), work.submit(form, way.getValue(), task));
      }
      besideTheForm(task);
      assertThat(stillOpen(task.getId())).isTrue();
    }
    nothingIsLeft();
  }

  private void refused(SaidOnForm form, String with, Submitted submitted) {
    HttpResponse<String> answer = submitted.answer();
    assertThat(answer.statusCode()).as(form.name + " with " + with).isEqualTo(400);
    assertThat(answer.body()).doesNotContain(SENTINEL);
  }

  private boolean stillOpen(String task) {
    return engine.getTaskService().createTaskQuery().taskId(task).count() == 1
        && jdbc.queryForObject(
                "select count(*) from form_answer where task_id = ?", Integer.class, task)
            == 0;
  }

  /** Every other way that words could take is shut, to whoever tries it. */
  private void besideTheForm(Task open) {
    String task = Door.WEB_APPS.at("/task/" + open.getId());
    String planted = "{\"value\":\"" + SENTINEL + "\"}";
    String name = "{\"name\":\"" + SENTINEL + "\"}";
    String variables = "{\"variables\":{\"planted\":" + planted + "}}";
    String instance = Door.WEB_APPS.at("/process-instance/" + open.getProcessInstanceId());
    for (String user : List.of("practitioner", "administrator")) {
      shut(user, "POST", task + "/comment/create", "{\"message\":\"" + SENTINEL + "\"}");
      shut(user, "POST", Door.WEB_APPS.at("/task/create"), name);
    }
    shut("practitioner", "POST", task + "/complete", variables);
    shut("practitioner", "PUT", task + "/variables/planted", planted);
    shut("practitioner", "PUT", task, name);
    shut("practitioner", "PUT", instance + "/variables/planted", planted);
  }

  private void shut(String user, String method, String path, String body) {
    HttpResponse<String> answer = work.as(user).json(method, path, body);
    assertThat(answer.statusCode()).as(user + " " + method + " " + path).isIn(400, 403);
    assertThat(answer.body()).doesNotContain(SENTINEL);
  }

  /** PostgreSQL quotes the whole row that it refuses. */
  @Test
  void a_database_that_refuses_a_row_has_it_quoted_nowhere() throws Exception {
    SaidOnForm advice = form("give-advice");
    String reference = work.caseFor(advice);
    jdbc.execute(
        "alter table form_answer add constraint refused_by_a_test check (form <> 'give-advice')"
            + " not valid");
    try {
      Submitted submitted = work.submit(advice, advice.ways().get(0), reference);
      assertThat(submitted.answer().statusCode()).isEqualTo(500);
      assertThat(submitted.answer().body()).doesNotContain(SENTINEL);
      assertThat(stillOpen(submitted.task())).isTrue();
    } finally {
      jdbc.execute("alter table form_answer drop constraint refused_by_a_test");
    }
    assertThat(log.text()).contains("refused_by_a_test");
    nothingIsLeft();
  }

  @Test
  void a_job_whose_row_the_database_refuses_quotes_it_nowhere() throws Exception {
    SampleContact contact = new SampleContact();
    contact.about =
        new AboutWhom(
            "Bartholomea", SENTINEL + "ina", null, null, null, "1 Nowhere", "WM2 4AB", null);
    var recorded = (Recorded) recordContact.record(contact.build(), "practitioner");
    jdbc.execute(
        "alter table person add constraint refused_by_a_test check (last_name <> '"
            + SENTINEL
            + "ina') not valid");
    try {
      String instance = work.alone("matchPerson", recorded.contact().caseReference());
      nextStepFails(instance);
      Job failed =
          engine.getManagementService().createJobQuery().processInstanceId(instance).singleResult();
      assertThat(engine.getManagementService().getJobExceptionStacktrace(failed.getId()))
          .contains("refused_by_a_test");
    } finally {
      jdbc.execute("alter table person drop constraint refused_by_a_test");
    }
    nothingIsLeft();
  }

  private void nothingIsLeft() {
    // Not even codes and dates: the engine's history keeps no values at all.
    assertThat(jdbc.queryForObject("select count(*) from act_hi_varinst", Long.class)).isZero();
    assertThat(jdbc.queryForObject("select count(*) from act_hi_detail", Long.class)).isZero();
    delivery.deliverDue();
    for (String said : List.of(SENTINEL, "9434765919", "943 476 5919")) {
      assertThat(stored.columnsHolding(said, StoredText.ENGINE)).as(said).isEmpty();
      assertThat(stored.columnsHolding(said, "outbox\\_%")).as(said).isEmpty();
      assertThat(log.text()).doesNotContain(said);
    }
  }

  /** The search above would find it, in text and in what is packed away as bytes. */
  @Test
  void the_search_finds_what_is_planted() {
    String reference = cases.open("REF", null, TODAY, "team-north");
    byte[] packed = SENTINEL.getBytes(StandardCharsets.UTF_8);
    String instance =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey(
                "sentinel-give-advice", reference, Map.of("text", SENTINEL, "packed", packed))
            .getId();
    assertThat(stored.columnsHolding(SENTINEL, StoredText.ENGINE))
        .contains("act_ru_variable.text_", "act_ge_bytearray.bytes_");
    org.slf4j.LoggerFactory.getLogger("org.waymark.test").warn("Said: {}", SENTINEL);
    assertThat(log.text()).contains(SENTINEL);

    engine.getRuntimeService().deleteProcessInstance(instance, "planted by a test");
    assertThat(stored.columnsHolding(SENTINEL, StoredText.ENGINE)).isEmpty();
  }
}
