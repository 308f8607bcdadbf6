package org.waymark.escalation.application;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.escalation.DrawnTimers;
import org.waymark.escalation.DrawnTimers.Recounted;
import org.waymark.escalation.domain.SweepReport;

/** Brings open clocks, and the timers drawn in models, to the rules and bank holidays of today. */
@Component
class RecountClocks {

  private static final Logger LOG = LoggerFactory.getLogger(RecountClocks.class);
  private static final int BATCH = 500;

  private final RecountingTools tools;
  private final BatchRunner batches;
  private final ObjectProvider<DrawnTimers> drawnTimers;
  private volatile String timersCountedUnder;

  RecountClocks(
      RecountingTools tools, BatchRunner batches, ObjectProvider<DrawnTimers> drawnTimers) {
    this.tools = tools;
    this.batches = batches;
    this.drawnTimers = drawnTimers;
  }

  SweepReport run(Instant now) {
    tools.rules().refresh();
    String fingerprint = tools.rules().fingerprint();
    SweepReport done = batches.runAll(new Recounting(tools, now), BATCH);
    return fingerprint.equals(timersCountedUnder) ? done : done.plus(timers(fingerprint));
  }

  private SweepReport timers(String fingerprint) {
    String reason = reason();
    Recounted done =
        drawnTimers.stream()
            .map(timers -> recount(timers, reason))
            .reduce(Recounted.NOTHING, Recounted::plus);
    if (done.moved() > 0) {
      LOG.info("{} drawn timers moved: {}", done.moved(), reason);
    }
    if (done.failed() == 0) {
      timersCountedUnder = fingerprint;
    }
    return SweepReport.recounted(done.moved()).plus(SweepReport.failed(done.failed()));
  }

  // Clocks are escalated whatever becomes of timers.
  private static Recounted recount(DrawnTimers timers, String reason) {
    try {
      return timers.recount(reason);
    } catch (RuntimeException failure) {
      LOG.error("Drawn timers were not counted anew: {}", Failures.nameOf(failure));
      return new Recounted(0, 1);
    }
  }

  private String reason() {
    if (timersCountedUnder == null) {
      return "rules-changed";
    }
    boolean sameCalendar = timersCountedUnder.startsWith(tools.rules().calendar() + "/");
    return sameCalendar ? "register-changed" : "calendar-changed";
  }
}
