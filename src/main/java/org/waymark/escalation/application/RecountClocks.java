package org.waymark.escalation.application;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.escalation.DrawnTimers;
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
    if (!fingerprint.equals(timersCountedUnder)) {
      drawnTimers.forEach(
          timers -> LOG.info("{} drawn timers moved", timers.recount("rules-changed")));
      timersCountedUnder = fingerprint;
    }
    return done;
  }
}
