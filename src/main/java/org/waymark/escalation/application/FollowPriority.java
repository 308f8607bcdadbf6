package org.waymark.escalation.application;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CasePrioritised;
import org.waymark.escalation.persistence.ClockTable;

/**
 * A case that turns out urgent climbs as urgent cases do, also by clocks that started before
 * anybody knew.
 */
@Component
class FollowPriority {

  private final ClockTable clocks;
  private final Clock time;

  FollowPriority(ClockTable clocks, Clock time) {
    this.clocks = clocks;
    this.time = time;
  }

  @EventListener
  @Transactional
  public void follow(CasePrioritised prioritised) {
    clocks.prioritise(prioritised.caseReference(), prioritised.priority(), time.instant());
  }
}
