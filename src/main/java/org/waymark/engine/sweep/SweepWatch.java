package org.waymark.engine.sweep;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.engine.access.ActingAs;
import org.waymark.escalation.SweepTimer;

/** Looks after the sweep, and remembers for health what it found the last time. */
@Component
class SweepWatch implements SweepTimer {

  private static final Logger LOG = LoggerFactory.getLogger(SweepWatch.class);

  private final MendSweep mendSweep;
  private final SweepNotReached notReached;
  private final IdentityService identity;
  private volatile String stopped;

  SweepWatch(MendSweep mendSweep, SweepNotReached notReached, IdentityService identity) {
    this.mendSweep = mendSweep;
    this.notReached = notReached;
    this.identity = identity;
  }

  /** Looks once; it never fails, since that would end all further looks. */
  void look() {
    try {
      stopped = ActingAs.system(identity, mendSweep::mend).map(Stoppage::words).orElse(null);
      ActingAs.system(identity, notReached::run);
    } catch (OptimisticLockingException overtaken) {
      LOG.info("The sweep's timer changed while it was looked at");
    } catch (RuntimeException failure) {
      stopped = "its timer could not be looked after (" + failure.getClass().getSimpleName() + ")";
      LOG.error("The sweep could not be looked after: {}", failure.getClass().getSimpleName());
    }
  }

  @Override
  public Optional<String> stopped() {
    return Optional.ofNullable(stopped);
  }
}
