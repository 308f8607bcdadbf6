package org.waymark.escalation.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.waymark.escalation.LadderTable;
import org.waymark.escalation.domain.SweepReport;
import org.waymark.escalation.persistence.ClaimedClocks;
import org.waymark.escalation.persistence.SweepRuns;

/**
 * One sweep over the ledger: counts anew what the calendar or the register made stale, reconciles
 * clocks with tasks, and fires every rung that is due. Sweeps may overlap, on one node or several.
 *
 * <p>The work is done on threads of its own, because the caller stands inside a command of the
 * engine, and batches must commit one by one.
 */
@Service
public class SweepOverdueWork {

  private static final Logger LOG = LoggerFactory.getLogger(SweepOverdueWork.class);
  private static final int PLACED_AT_ONCE = 5_000;

  private final SweepRuns runs;
  private final RecountClocks recountClocks;
  private final Reconciliation reconciliation;
  private final LadderTable ladderTable;
  private final EscalationTools tools;
  private final BatchRunner batches;
  private final FailingClocks failing;
  private final Clock time;

  SweepOverdueWork(
      SweepRuns runs,
      RecountClocks recountClocks,
      Reconciliation reconciliation,
      LadderTable ladderTable,
      EscalationTools tools,
      BatchRunner batches,
      FailingClocks failing,
      Clock time) {
    this.runs = runs;
    this.recountClocks = recountClocks;
    this.reconciliation = reconciliation;
    this.ladderTable = ladderTable;
    this.tools = tools;
    this.batches = batches;
    this.failing = failing;
    this.time = time;
  }

  /**
   * Sweeps once. The caller's transaction, that of the engine's job, tells all nodes as long as it
   * lasts that the job is not left behind by a node that was killed.
   *
   * @return what was done; empty if the sweep broke off, which is logged, leaves its run incomplete
   *     and so turns health to DOWN when it goes on
   */
  public Optional<SweepReport> sweep() {
    runs.underWay();
    ExecutorService threads = Executors.newFixedThreadPool(tools.properties().workers());
    try {
      return Optional.of(sweep(threads));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException broken) {
      LOG.error("The sweep of overdue work broke off: {}", Failures.nameOf(broken));
      return Optional.empty();
    } finally {
      threads.shutdownNow();
    }
  }

  private SweepReport sweep(ExecutorService threads)
      throws InterruptedException, ExecutionException {
    Instant now = time.instant();
    UUID run = UUID.randomUUID();
    SweepReport prepared = threads.submit(() -> prepare(run, now)).get();
    LadderOfSweep ladder = threads.submit(() -> ladder(now)).get();
    Escalation escalation = new Escalation(tools, ladder, now);
    SweepReport report =
        prepared.plus(onAll(threads, () -> batches.runAll(escalation, tools.properties().batch())));
    threads.submit(() -> runs.completed(run, time.instant(), report)).get();
    threads.submit(() -> failing.lookAfter(report)).get();
    LOG.debug("Sweep {}: {}", run, report);
    return report;
  }

  private SweepReport prepare(UUID run, Instant now) {
    runs.started(run, now);
    return recountClocks.run(now).plus(reconciliation.run());
  }

  /** Clocks that stand on an older version of the ladder are placed on the newest. */
  private LadderOfSweep ladder(Instant now) {
    LadderOfSweep ladder = new LadderOfSweep(ladderTable);
    ClaimedClocks claimed = tools.claimed();
    while (claimed.placeAnew(ladder.version(), now, PLACED_AT_ONCE) == PLACED_AT_ONCE) {
      LOG.info("Placing clocks on a new version of the ladder");
    }
    return ladder;
  }

  private SweepReport onAll(ExecutorService threads, Callable<SweepReport> work)
      throws InterruptedException, ExecutionException {
    List<Future<SweepReport>> workers = new ArrayList<>();
    for (int i = 0; i < tools.properties().workers(); i++) {
      workers.add(threads.submit(work));
    }
    SweepReport done = SweepReport.NOTHING;
    for (Future<SweepReport> worker : workers) {
      done = done.plus(worker.get());
    }
    return done;
  }
}
