package org.waymark.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.waymark.support.SettableClock;
import org.waymark.support.WaymarkTest;

/**
 * How long a team manager waits for "Team North: past its date", with a thousand, ten thousand and
 * a hundred thousand open tasks in the service and the team's own overdue work always the same. The
 * requests are Tasklist's own: a page of the list with its count, and the count alone.
 */
@WaymarkTest
@TestPropertySource(
    properties = {"waymark.database.durable=true", "logging.level.org.waymark=WARN"})
class TeamQueueBenchmark {

  private static final List<Integer> SIZES =
      Arrays.stream(System.getProperty("benchmark.open", "1000,10000,100000").split(","))
          .map(Integer::valueOf)
          .toList();
  private static final int REQUESTS = Integer.getInteger("benchmark.requests", 1_000);
  private static final double MOST = 1.5;

  private static final String FILTER = "Team North: past its date";
  private static final String DOOR = "/camunda/api/engine/engine/default/filter/";

  /** Tasklist's order: what is due first. */
  private static final Map<String, Object> ORDER =
      Map.of("sorting", List.of(Map.of("sortBy", "dueDate", "sortOrder", "asc")));

  @Autowired private ProcessEngine engine;
  @Autowired private SettableClock clock;
  @Autowired private JdbcTemplate jdbc;
  @LocalServerPort private int port;

  private final Map<Integer, Double> lists = new TreeMap<>();
  private final Map<Integer, Double> counts = new TreeMap<>();
  private final Map<String, Object> medians = new TreeMap<>();

  @Test
  void a_managers_overdue_list_does_not_slow_down_as_the_service_grows() {
    Visitor manager = Visitor.signIn("http://localhost:" + port, "team-manager", "demo");
    String filter = filter();
    QueuedTasks tasks = new QueuedTasks(jdbc, QueuedTasks.definition(engine), clock.instant());
    tasks.ownWork();
    long own = -1;
    for (int size : SIZES) {
      tasks.fillUpTo(size);
      long seen = count(manager, filter);
      assertThat(seen).isGreaterThanOrEqualTo(QueuedTasks.OVERDUE);
      assertThat(own == -1 ? seen : own).as("the team's own matches").isEqualTo(seen);
      own = seen;
      measure(manager, filter, size, own);
    }
    report(own);
    assertThat(growth(lists)).as("list").isLessThanOrEqualTo(MOST);
    assertThat(growth(counts)).as("count").isLessThanOrEqualTo(MOST);
  }

  private void measure(Visitor manager, String filter, int size, long own) {
    List<Double> list = new ArrayList<>();
    List<Double> count = new ArrayList<>();
    // As many requests again come first, so that no size pays for warming up.
    for (int request = 0; request < 2 * REQUESTS; request++) {
      double listed = millis(() -> assertThat(listed(manager, filter)).isEqualTo(own));
      double counted = millis(() -> assertThat(count(manager, filter)).isEqualTo(own));
      if (request >= REQUESTS) {
        list.add(listed);
        count.add(counted);
      }
    }
    lists.put(size, Figures.percentile(list, 95));
    counts.put(size, Figures.percentile(count, 95));
    medians.put("list " + size, Figures.median(list));
    medians.put("count " + size, Figures.median(count));
    System.out.printf(
        Locale.ROOT,
        "%,d open tasks: list p95 %.1f ms, count p95 %.1f ms%n",
        size,
        lists.get(size),
        counts.get(size));
  }

  private static double millis(Runnable request) {
    long began = System.nanoTime();
    request.run();
    return (System.nanoTime() - began) / 1e6;
  }

  private static long listed(Visitor manager, String filter) {
    var page = manager.post(DOOR + filter + "/list?firstResult=0&maxResults=15", ORDER);
    assertThat(page.at("/_embedded/task")).hasSize(15);
    return page.path("count").asLong();
  }

  private static long count(Visitor manager, String filter) {
    return manager.json(DOOR + filter + "/count").path("count").asLong();
  }

  private String filter() {
    FilterService filters = engine.getFilterService();
    return filters.createTaskFilterQuery().filterName(FILTER).singleResult().getId();
  }

  private static double growth(Map<Integer, Double> p95) {
    return p95.get(SIZES.get(SIZES.size() - 1)) / p95.get(SIZES.get(0));
  }

  private void report(long own) {
    Figures figures =
        new Figures("team-queue").put("ownMatches", own).put("requestsPerSize", REQUESTS);
    lists.forEach((size, p95) -> figures.put("list p95 ms at " + size, p95));
    counts.forEach((size, p95) -> figures.put("count p95 ms at " + size, p95));
    medians.forEach((what, median) -> figures.put("median ms, " + what, median));
    figures.put("listGrowth", growth(lists)).put("countGrowth", growth(counts)).publish();
  }
}
