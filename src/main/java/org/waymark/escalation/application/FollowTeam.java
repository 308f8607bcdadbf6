package org.waymark.escalation.application;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseHandedToTeam;
import org.waymark.escalation.persistence.ClockChanges;

/** Overdue work climbs to the managers of the team that holds the case now. */
@Component
class FollowTeam {

  private final ClockChanges changes;

  FollowTeam(ClockChanges changes) {
    this.changes = changes;
  }

  @EventListener
  @Transactional
  public void follow(CaseHandedToTeam handed) {
    changes.handTo(handed.caseReference(), handed.team());
  }
}
