package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.waymark.benchmark.Figures;
import org.waymark.benchmark.PeopleOnFile;
import org.waymark.benchmark.QueuedTasks;

/**
 * How long somebody waits for a person's page, for what a search finds and for the first list, with
 * a thousand and with a hundred thousand open tasks and as many people on file. Counted by the
 * browser's own clock from the click until the page is loaded, or the first card is there.
 */
@BrowserTest
@TestPropertySource(
    properties = {"waymark.escalation.interval=PT12H", "logging.level.org.waymark=WARN"})
class PagesBenchmark {

  private static final int[] SIZES = {1_000, Integer.getInteger("benchmark.most", 100_000)};
  private static final int TIMES = Integer.getInteger("benchmark.times", 40);
  private static final double MOST = 1.5;

  private static final String LOADED =
      "() => performance.getEntriesByType('navigation')[0].duration";
  private static final String FIRST_CARD =
      """
      () => new Promise((done, fail) => {
        const look = () => {
          if (document.querySelector('ol.tasks-list > li a[href*="task="]')) {
            done(performance.now());
          } else if (performance.now() > 20000) {
            fail(new Error('no card'));
          } else {
            setTimeout(look, 2);
          }
        };
        look();
      })""";

  @Autowired private ProcessEngine engine;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void pages_open_as_fast_when_the_service_grows(Desk desk) {
    desk.signIn("practitioner");
    String tasklist =
        desk.page().url().replaceFirst("/app/tasklist/default/.*", "/app/tasklist/default/");
    desk.page().navigate(tasklist.replaceFirst("/camunda/.*", "/people"));
    String person = find(desk.page(), "Shanthi Pereira");
    QueuedTasks tasks = new QueuedTasks(jdbc, QueuedTasks.definition(engine), Instant.now());
    PeopleOnFile people = new PeopleOnFile(jdbc);
    Figures figures = new Figures("pages").put("times", TIMES);
    Map<String, List<Double>> medians = new LinkedHashMap<>();
    int onFile = 0;
    for (int size : SIZES) {
      tasks.fillUpTo(size);
      people.add(size - onFile);
      onFile = size;
      Page page = desk.page();
      measure("person's page", size, figures, medians, () -> opened(page, person));
      measure("search", size, figures, medians, () -> searched(page, "edna thornleyham"));
      measure("first list", size, figures, medians, () -> listed(page, tasklist));
    }
    figures.publish();
    medians.forEach(
        (what, both) -> assertThat(both.get(1) / both.get(0)).as(what).isLessThanOrEqualTo(MOST));
  }

  /** The address of somebody's page. */
  private static String find(Page page, String name) {
    page.locator("#typed").fill(name);
    page.locator("#typed").press("Enter");
    page.locator("ul.found a").first().click();
    page.waitForLoadState();
    return page.url();
  }

  private static double opened(Page page, String address) {
    page.navigate(address);
    return number(page.evaluate(LOADED));
  }

  private static double searched(Page page, String typed) {
    page.navigate(page.url().replaceFirst("(https?://[^/]*)/.*", "$1/people"));
    page.locator("#typed").fill(typed);
    page.waitForNavigation(() -> page.locator("#typed").press("Enter"));
    page.waitForLoadState(LoadState.LOAD);
    return number(page.evaluate(LOADED));
  }

  private static double listed(Page page, String address) {
    page.navigate("about:blank");
    page.navigate(address);
    return number(page.evaluate(FIRST_CARD));
  }

  private static void measure(
      String what,
      int size,
      Figures figures,
      Map<String, List<Double>> medians,
      Supplier<Double> once) {
    List<Double> millis = new ArrayList<>();
    // As many again come first, so that no size pays for warming up.
    for (int time = 0; time < 2 * TIMES; time++) {
      double took = once.get();
      if (time >= TIMES) {
        millis.add(took);
      }
    }
    double median = Figures.median(millis);
    double p95 = Figures.percentile(millis, 95);
    System.out.printf(
        Locale.ROOT, "%,d: %s median %.0f ms, p95 %.0f ms%n", size, what, median, p95);
    figures.put("median ms, " + what + " " + size, median);
    figures.put("p95 ms, " + what + " " + size, p95);
    medians.computeIfAbsent(what, it -> new ArrayList<>()).add(median);
  }

  private static double number(Object found) {
    return ((Number) found).doubleValue();
  }
}
