package org.waymark.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.waymark.casefile.CaseRegister;
import org.waymark.escalation.ClockLedger;
import org.waymark.support.SettableClock;
import org.waymark.support.WaymarkTest;

/**
 * Ten thousand tasks fall overdue at the same instant. How many a second does Waymark escalate, and
 * how many boundary timers does a bare engine fire? Both run on durable commits of the same
 * database server, in alternating rounds; medians are compared.
 */
@WaymarkTest
@Import(OverdueTasks.Started.class)
@TestPropertySource(
    properties = {"waymark.database.durable=true", "logging.level.org.waymark=WARN"})
class EscalationBenchmark {

  private static final int TASKS = Integer.getInteger("benchmark.tasks", 10_000);
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
  private static final double LEAST = 15;

  @Autowired private ProcessEngine engine;
  @Autowired private SettableClock clock;
  @Autowired private ClockLedger ledger;
  @Autowired private CaseRegister cases;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void ten_thousand_tasks_fall_overdue_at_the_same_instant() {
    OverdueTasks ours = new OverdueTasks(engine, clock, ledger, cases, jdbc);
    List<Double> swept = new ArrayList<>();
    List<Double> fired = new ArrayList<>();
    try (BareBoundaryTimers bare = new BareBoundaryTimers(jdbc, clock)) {
      // Both are warm before anything counts.
      ours.escalate(TASKS);
      bare.fire(TASKS / 10);
      for (int round = 0; round < ROUNDS; round++) {
        swept.add(ours.escalate(TASKS));
        fired.add(bare.fire(TASKS));
        System.out.printf(
            Locale.ROOT,
            "Round %d: Waymark %.0f/s, bare engine %.0f/s%n",
            round + 1,
            swept.get(round),
            fired.get(round));
      }
    }
    report(swept, fired);
    assertThat(Figures.median(swept) / Figures.median(fired)).isGreaterThanOrEqualTo(LEAST);
  }

  private static void report(List<Double> swept, List<Double> fired) {
    new Figures("escalation")
        .put("tasks", TASKS)
        .put("rounds", ROUNDS)
        .put("waymarkPerSecond", Figures.median(swept))
        .put("barePerSecond", Figures.median(fired))
        .put("ratio", Figures.median(swept) / Figures.median(fired))
        .put("waymarkRounds", Figures.rounded(swept))
        .put("bareRounds", Figures.rounded(fired))
        .publish();
  }
}
