package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.engine.forms.FormFile;
import org.waymark.referral.application.Referrals;
import org.waymark.security.Accounts;
import org.waymark.security.SaidOnForm;
import org.waymark.security.SentinelWork;
import org.waymark.security.SentinelWork.Submitted;
import org.waymark.support.WaymarkTest;

/**
 * Every form of every pathway, filled in by the keyboard in Tasklist and completed: the case file
 * holds what was typed, field by field. A new form is taken up by itself. In the gate each form
 * once, in a way that changes daily ({@code -Dwaymark.seed} does a day again, {@code
 * -Dwaymark.form} some forms alone); {@code mvn -Psoak verify} takes every option of every choice.
 */
@WaymarkTest
@ExtendWith(Browsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFormTest {

  private static final Logger log = LoggerFactory.getLogger(EveryFormTest.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Markdown would eat its stars. */
  private static final String WORDS = "Zo*48*21";

  private static final boolean SOAK = Boolean.getBoolean("waymark.soak");
  private static final long SEED =
      Long.getLong("waymark.seed", LocalDate.now(ZoneOffset.UTC).toEpochDay());
  private static final Set<String> ONLY =
      Arrays.stream(System.getProperty("waymark.form", "").split(","))
          .filter(name -> !name.isEmpty())
          .collect(Collectors.toSet());
  private static final int[] DELAYS = {0, 40, 150};

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired Accounts accounts;
  @Autowired Referrals referrals;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;
  private final List<SaidOnForm> forms = new ArrayList<>();
  private SentinelWork work;

  @BeforeAll
  void deploy() throws Exception {
    log.info("The seed is {}: -Dwaymark.seed={} does the same again", SEED, SEED);
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".form")).sorted().toList()) {
        forms.add(new SaidOnForm(file, WORDS));
      }
    }
    work = new SentinelWork(engine, referrals, transaction, port);
    work.deploy(forms, accounts);
  }

  @AfterAll
  void clear() {
    work.clear();
  }

  @TestFactory
  Stream<DynamicTest> what_is_typed_into_a_form_in_tasklist_stands_on_the_case(Desk desk) {
    return forms.stream()
        .filter(form -> !SentinelWork.starts(form))
        .filter(form -> ONLY.isEmpty() || ONLY.contains(form.name))
        .sorted(Comparator.comparing(SaidOnForm::user))
        .flatMap(form -> ways(form).mapToObj(way -> test(desk, form, way)));
  }

  private static IntStream ways(SaidOnForm form) {
    return SOAK
        ? IntStream.range(0, form.count())
        : IntStream.of(new Random(SEED + form.name.hashCode()).nextInt(form.count()));
  }

  private DynamicTest test(Desk desk, SaidOnForm form, int way) {
    return DynamicTest.dynamicTest(form.name + " " + way, () -> fillIn(desk, form, way));
  }

  private void fillIn(Desk desk, SaidOnForm form, int way) throws Exception {
    Random random = new Random(SEED * 31 + form.name.hashCode() + way);
    ObjectNode answers = form.way(way);
    FormFile file = FormFile.parse(JSON.writeValueAsBytes(form.file()));
    answers.retain(fields(answers).filter(file::isAsked).toList());
    answers.remove(readOnly(form.file().path("components")).toList());
    Task task = work.open(form, work.caseFor(form));
    boolean anew = desk.becomes(form.user());
    answerAfter(desk, DELAYS[random.nextInt(DELAYS.length)]);
    long begun = System.nanoTime();
    Locator frame = desk.openTask(task.getId(), anew);
    Locator done = frame.locator(".govuk-panel");
    Locator summary = frame.locator(".govuk-error-summary");
    try {
      new Filler(frame, desk.page(), random).fill(form.file().path("components"), answers);
      if (!SOAK || way == 0) {
        assertThat(Axe.violations(frame)).as(form.name).isEmpty();
      }
      frame.locator("#complete").focus();
      desk.page().keyboard().press("Enter");
      desk.page().waitForCondition(() -> done.count() + summary.count() > 0);
    } catch (TimeoutError stuck) {
      desk.keep("stuck-" + form.name);
      throw stuck;
    }
    log.info("{} {} took {} ms", form.name, way, (System.nanoTime() - begun) / 1_000_000);
    if (summary.count() > 0) {
      refusedByRule(form, answers, frame, summary);
    } else {
      sameOnRecord(answers, recorded(task.getId()), "");
    }
  }

  private static Stream<String> fields(ObjectNode answers) {
    return answers.properties().stream().map(Map.Entry::getKey);
  }

  /** What only stands there to be read, nobody types. */
  private static Stream<String> readOnly(JsonNode components) {
    return StreamSupport.stream(components.spliterator(), false)
        .flatMap(
            one ->
                one.path("disabled").asBoolean()
                    ? Stream.of(one.path("key").asText())
                    : readOnly(one.path("components")));
  }

  private static void answerAfter(Desk desk, int millis) {
    JsonObject conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", millis);
    conditions.addProperty("downloadThroughput", -1);
    conditions.addProperty("uploadThroughput", -1);
    CDPSession session = desk.page().context().newCDPSession(desk.page());
    session.send("Network.emulateNetworkConditions", conditions);
    session.detach();
  }

  /** Some ways to answer are against a rule of the case: then they are by REST too. */
  private void refusedByRule(SaidOnForm form, ObjectNode answers, Locator frame, Locator summary)
      throws Exception {
    Submitted byRest = work.submit(form, answers);
    assertThat(byRest.accepted()).as(summary.textContent().strip()).isFalse();
    Set<String> texts = new HashSet<>();
    answers.forEach(
        answer -> {
          if (answer.isTextual() && answer.asText().contains(WORDS)) {
            texts.add(answer.asText());
          }
        });
    assertThat(frame.locator("input, textarea").evaluateAll("all => all.map(one => one.value)"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsAll(texts);
  }

  private JsonNode recorded(String task) throws Exception {
    return JSON.readTree(
        jdbc.queryForObject(
            "select answers::text from form_answer where task_id = ?", String.class, task));
  }

  private static void sameOnRecord(JsonNode typed, JsonNode recorded, String at) {
    typed
        .properties()
        .forEach(
            one -> {
              JsonNode is = recorded.path(one.getKey());
              JsonNode was = one.getValue();
              String field = at + one.getKey();
              if (was.isObject()) {
                sameOnRecord(was, is, field + ".");
              } else if (was.isArray() && was.path(0).isObject()) {
                assertThat(is.size()).as(field).isEqualTo(was.size());
                for (int i = 0; i < was.size(); i++) {
                  sameOnRecord(was.get(i), is.get(i), field + "[" + i + "].");
                }
              } else if (was.isArray()) {
                assertThat(is).as(field).containsExactlyInAnyOrderElementsOf(was);
              } else if (was.isNumber()) {
                assertThat(is.decimalValue()).as(field).isEqualByComparingTo(was.decimalValue());
              } else {
                assertThat(is).as(field).isEqualTo(was);
              }
            });
  }
}
