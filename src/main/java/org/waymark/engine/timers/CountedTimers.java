package org.waymark.engine.timers;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.engine.timers.WaitingTimers.Waiting;
import org.waymark.escalation.DrawnTimers;

/**
 * Counts the timers that cases wait at anew, each in a transaction of its own: one that fires or
 * fails meanwhile holds no other up.
 */
@Component
class CountedTimers implements DrawnTimers {

  private static final Logger LOG = LoggerFactory.getLogger(CountedTimers.class);
  private static final int PAGE = 500;

  private final WaitingTimers waiting;
  private final TimersOfModels models;
  private final RecountTimer recountTimer;

  CountedTimers(WaitingTimers waiting, TimersOfModels models, RecountTimer recountTimer) {
    this.waiting = waiting;
    this.models = models;
    this.recountTimer = recountTimer;
  }

  @Override
  public Recounted recount(String reason) {
    Recounted done = Recounted.NOTHING;
    String last = "";
    for (List<Waiting> page; !(page = waiting.after(last, PAGE)).isEmpty(); ) {
      for (Waiting one : page) {
        done = done.plus(recount(one, reason));
        last = one.job();
      }
    }
    return done;
  }

  private Recounted recount(Waiting one, String reason) {
    Optional<CountedTimer> timer = models.find(one.definition(), one.element());
    if (timer.isEmpty()) {
      return Recounted.NOTHING;
    }
    try {
      boolean moved = recountTimer.recount(one, timer.get(), reason);
      return moved ? new Recounted(1, 0) : Recounted.NOTHING;
    } catch (RuntimeException failure) {
      LOG.warn(
          "Timer {} at {} keeps its date: {}; the next sweep tries again",
          one.job(),
          one.element(),
          failure.getClass().getSimpleName());
      return new Recounted(0, 1);
    }
  }
}
