package org.waymark.engine.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.escalation.Sweeps;

/** Looks at a timer of the sweep and mends what would keep it from running. */
@Component
class TimerCheck {

  private static final Logger LOG = LoggerFactory.getLogger(TimerCheck.class);
  private static final int RETRIES = 3;

  private final Sweeps sweeps;
  private final LeftLocks locks;
  private final Clock clock;

  TimerCheck(Sweeps sweeps, LeftLocks locks, Clock clock) {
    this.sweeps = sweeps;
    this.locks = locks;
    this.clock = clock;
  }

  /** Returns what was wrong. A lock that a killed node left is mended and is nothing wrong. */
  Set<Stoppage> mend(List<TimerEntity> timers) {
    Set<Stoppage> found = EnumSet.noneOf(Stoppage.class);
    for (TimerEntity timer : timers) {
      retries(timer, found);
      suspension(timer, found);
      dueDate(timer, found);
      locks.free(timer);
    }
    return found;
  }

  private static void retries(TimerEntity timer, Set<Stoppage> found) {
    if (timer.getRetries() < 1) {
      found.add(Stoppage.NO_RETRIES);
      timer.setRetries(RETRIES);
    }
  }

  private static void suspension(TimerEntity timer, Set<Stoppage> found) {
    if (timer.isSuspended()) {
      found.add(Stoppage.SUSPENDED);
      timer.setSuspensionState(SuspensionState.ACTIVE.getStateCode());
    }
  }

  private void dueDate(TimerEntity timer, Set<Stoppage> found) {
    if (isBehind(timer)) {
      // A new version of the process begins its timer anew, and may do so again and again.
      LOG.info("The last sweep was two intervals ago, and the timer is due now");
      timer.setDuedate(Date.from(clock.instant()));
    } else if (isLater(timer, sweeps.interval())) {
      if (isLater(timer, intervalOf(timer))) {
        found.add(Stoppage.PUT_OFF);
      } else {
        LOG.info("The sweep has a shorter interval than before, and its timer is due now");
      }
      timer.setDuedate(Date.from(clock.instant()));
      // Else whoever put it off with all that follow would put off the next one as well.
      timer.setRepeatOffset(0);
    }
  }

  /** Whether the timer would leave more than two intervals between the last sweep and the next. */
  private boolean isBehind(TimerEntity timer) {
    Instant now = clock.instant();
    return timer.getDuedate() != null
        && timer.getDuedate().toInstant().isAfter(now)
        && !isLater(timer, sweeps.interval())
        && sweeps
            .lastCompletedBegan()
            .map(began -> began.plus(sweeps.interval().multipliedBy(2)))
            .filter(latest -> latest.isBefore(now))
            .isPresent();
  }

  private boolean isLater(TimerEntity timer, Duration interval) {
    Instant atTheLatest = clock.instant().plus(interval.multipliedBy(2));
    return timer.getDuedate() != null && timer.getDuedate().toInstant().isAfter(atTheLatest);
  }

  /** The interval that was set when the timer was made, from {@code R/2026-11-23T09:00:00/PT1M}. */
  private Duration intervalOf(TimerEntity timer) {
    String repeat = String.valueOf(timer.getRepeat());
    try {
      return Duration.parse(repeat.substring(repeat.lastIndexOf('/') + 1));
    } catch (DateTimeParseException notOurs) {
      return sweeps.interval();
    }
  }
}
