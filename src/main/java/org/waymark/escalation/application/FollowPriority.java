package org.waymark.escalation.application;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CasePrioritised;
import org.waymark.escalation.persistence.ClockChanges;

/**
 * A case that turns out urgent climbs as urgent cases do, also by clocks that started before
 * anybody knew.
 */
@Component
class FollowPriority {

  private final ClockChanges changes;
  private final Clock time;

  FollowPriority(ClockChanges changes, Clock time) {
    this.changes = changes;
    this.time = time;
  }

  @EventListener
  @Transactional
  public void follow(CasePrioritised prioritised) {
    changes.prioritise(prioritised.caseReference(), prioritised.priority(), time.instant());
  }
}
