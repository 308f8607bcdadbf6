package org.waymark.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.waymark.support.SettableClock;
import org.waymark.support.WaymarkTest;

/**
 * How long somebody waits for the form of a task, and for what follows from an answer, with a
 * thousand and a hundred thousand open tasks in the service. The form is the longest of the front
 * door: triage.
 */
@WaymarkTest
@TestPropertySource(
    properties = {"waymark.database.durable=true", "logging.level.org.waymark=WARN"})
class PaneBenchmark {

  private static final int[] SIZES = {1_000, Integer.getInteger("benchmark.most", 100_000)};
  private static final int REQUESTS = Integer.getInteger("benchmark.requests", 300);
  private static final double MOST = 1.5;
  private static final Pattern SEEN =
      Pattern.compile("name=\"_seen\" id=\"seen\"[^>]*value=\"([^\"]*)\"");
  private static final Pattern SHOWN = Pattern.compile("data-shown=\"([^\"]+)\"");

  @Autowired private ProcessEngine engine;
  @Autowired private SettableClock clock;
  @Autowired private JdbcTemplate jdbc;
  @LocalServerPort private int port;

  private final Map<String, Double> medians = new LinkedHashMap<>();
  private final Map<String, Double> p95 = new LinkedHashMap<>();

  @Test
  void a_form_opens_and_answers_as_fast_when_the_service_grows() {
    Visitor worker = Visitor.signIn("http://localhost:" + port, "practitioner", "demo");
    String task = triage(worker);
    QueuedTasks tasks = new QueuedTasks(jdbc, QueuedTasks.definition(engine), clock.instant());
    for (int size : SIZES) {
      tasks.fillUpTo(size);
      measure(worker, task, size);
    }
    report();
    for (String what : List.of("open", "change")) {
      double growth = medians.get(what + " " + SIZES[1]) / medians.get(what + " " + SIZES[0]);
      assertThat(growth).as(what).isLessThanOrEqualTo(MOST);
    }
  }

  /** A contact, recorded on its page; its triage task. */
  private String triage(Visitor worker) {
    Map<String, String> contact = new LinkedHashMap<>();
    new ReferralAnswers(
            clock.instant().atZone(java.time.ZoneId.of("Europe/London")).toLocalDateTime())
        .contact(7)
        .forEach((key, value) -> contact.put(key, String.valueOf(value)));
    String done = worker.form("/start/referral", contact);
    Matcher reference = Pattern.compile("REF-\\d{4}-\\d{6}").matcher(done);
    assertThat(reference.find()).as(done).isTrue();
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(reference.group())
        .taskName("Triage the contact")
        .singleResult()
        .getId();
  }

  private void measure(Visitor worker, String task, int size) {
    List<Double> opened = new ArrayList<>();
    List<Double> changed = new ArrayList<>();
    // As many requests again come first, so that no size pays for warming up.
    for (int request = 0; request < 2 * REQUESTS; request++) {
      String[] page = new String[1];
      double open = millis(() -> page[0] = worker.get("/tasks/" + task + "?pane=1"));
      Map<String, String> answers = answers(page[0], request);
      double change = millis(() -> changed(worker, task, answers));
      if (request >= REQUESTS) {
        opened.add(open);
        changed.add(change);
      }
    }
    put("open", size, opened);
    put("change", size, changed);
  }

  private static Map<String, String> answers(String page, int request) {
    StringBuilder shown = new StringBuilder();
    Matcher parts = SHOWN.matcher(page);
    while (parts.find()) {
      shown.append(parts.group(1)).append(' ');
    }
    Matcher seen = SEEN.matcher(page);
    assertThat(seen.find()).isTrue();
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("_drawn", "");
    answers.put("_shown", shown.toString().strip());
    answers.put("_seen", seen.group(1));
    answers.put("communicationNeeds", "Ring after ten. " + request);
    // Brings other questions up, and takes them away again.
    answers.put("triageDecision", request % 2 == 0 ? "no-assessment" : "assessment");
    return answers;
  }

  private static void changed(Visitor worker, String task, Map<String, String> answers) {
    assertThat(worker.form("/tasks/" + task + "/changes", answers))
        .contains("Saved", "hx-swap-oob=\"true\"");
  }

  private static double millis(Runnable request) {
    long began = System.nanoTime();
    request.run();
    return (System.nanoTime() - began) / 1e6;
  }

  private void put(String what, int size, List<Double> millis) {
    medians.put(what + " " + size, Figures.median(millis));
    p95.put(what + " " + size, Figures.percentile(millis, 95));
    System.out.printf(
        Locale.ROOT,
        "%,d open tasks: %s median %.1f ms, p95 %.1f ms%n",
        size,
        what,
        Figures.median(millis),
        Figures.percentile(millis, 95));
  }

  private void report() {
    Figures figures = new Figures("pane").put("requestsPerSize", REQUESTS);
    medians.forEach((what, median) -> figures.put("median ms, " + what, median));
    p95.forEach((what, value) -> figures.put("p95 ms, " + what, value));
    figures.publish();
  }
}
