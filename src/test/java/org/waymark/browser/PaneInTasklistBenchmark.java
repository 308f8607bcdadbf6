package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.waymark.benchmark.Figures;
import org.waymark.benchmark.QueuedTasks;

/**
 * How long somebody waits in Tasklist from clicking a card until its form stands there and takes
 * what is typed, and from answering a question until the answer is kept and what follows from it is
 * there. Counted by the browser's own clock.
 */
@BrowserTest
@TestPropertySource(
    properties = {"waymark.escalation.interval=PT12H", "logging.level.org.waymark=WARN"})
class PaneInTasklistBenchmark {

  private static final int[] SIZES = {1_000, Integer.getInteger("benchmark.most", 100_000)};
  private static final int TIMES = Integer.getInteger("benchmark.times", 40);
  private static final double MOST = 1.5;

  private static final String OPENS =
      """
      card => new Promise((done, fail) => {
        const links = document.querySelectorAll('ol.tasks-list > li a[href*="task="]');
        const link = [...links].filter(one => one.closest('li'))[card % links.length];
        const task = new URLSearchParams(link.hash.split('?')[1]).get('task');
        const began = performance.now();
        link.click();
        const look = () => {
          const frame = document.querySelector(`iframe.waymark-form[data-task="${task}"]`);
          const form = frame?.contentDocument?.getElementById('answers');
          if (form && frame.contentDocument.readyState === 'complete'
              && frame.contentDocument.activeElement === form) {
            done(performance.now() - began);
          } else if (performance.now() - began > 10000) {
            fail(new Error('no form'));
          } else {
            setTimeout(look, 2);
          }
        };
        look();
      })""";

  private static final String ANSWERS =
      """
      answer => new Promise((done, fail) => {
        const page = document.querySelector('iframe.waymark-form:not(.waymark-left)').contentDocument;
        const began = performance.now();
        const heard = () => {
          page.removeEventListener('htmx:afterSettle', heard);
          page.body.removeEventListener('htmx:afterRequest', heard);
          done(performance.now() - began);
        };
        page.body.addEventListener('htmx:afterRequest', heard);
        page.querySelector(`[name=triageDecision][value="${answer}"]`).click();
        setTimeout(() => fail(new Error('no answer')), 10000);
      })""";

  @Autowired private ProcessEngine engine;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void a_form_opens_in_tasklist_as_fast_when_the_service_grows(Desk desk) {
    desk.signIn("practitioner-2");
    desk.openList("My team's unallocated");
    desk.search("name", "Triage the contact");
    desk.firstCard();
    QueuedTasks tasks = new QueuedTasks(jdbc, QueuedTasks.definition(engine), Instant.now());
    Figures figures = new Figures("pane-in-tasklist").put("times", TIMES);
    List<Double> medians = new ArrayList<>();
    for (int size : SIZES) {
      tasks.fillUpTo(size);
      medians.add(measure(desk.page(), "open", size, figures));
      medians.add(measure(desk.page(), "change", size, figures));
    }
    figures.publish();
    assertThat(medians.get(2) / medians.get(0)).as("open").isLessThanOrEqualTo(MOST);
    assertThat(medians.get(3) / medians.get(1)).as("change").isLessThanOrEqualTo(MOST);
  }

  private static double measure(Page page, String what, int size, Figures figures) {
    List<Double> millis = new ArrayList<>();
    // As many again come first, so that no size pays for warming up.
    for (int time = 0; time < 2 * TIMES; time++) {
      double took =
          what.equals("open")
              ? number(page.evaluate(OPENS, time))
              : number(page.evaluate(ANSWERS, time % 2 == 0 ? "no-assessment" : "assessment"));
      if (time >= TIMES) {
        millis.add(took);
      }
    }
    double median = Figures.median(millis);
    double p95 = Figures.percentile(millis, 95);
    System.out.printf(
        Locale.ROOT,
        "%,d open tasks, in Tasklist: %s median %.0f ms, p95 %.0f ms%n",
        size,
        what,
        median,
        p95);
    figures.put("median ms, " + what + " " + size, median);
    figures.put("p95 ms, " + what + " " + size, p95);
    return median;
  }

  private static double number(Object found) {
    return ((Number) found).doubleValue();
  }
}
