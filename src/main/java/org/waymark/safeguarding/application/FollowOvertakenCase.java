package org.waymark.safeguarding.application;

import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseOvertaken;
import org.waymark.outbox.Outbox;
import org.waymark.outbox.Outbox.ProcessMessage;
import org.waymark.safeguarding.domain.Concern;

/**
 * The case that a concern was noticed on was overtaken. A death or a move is news for the concern;
 * that somebody withdrew a request for care is not: the duty to enquire does not rest on it.
 */
@Service
class FollowOvertakenCase {

  private static final Set<String> NEWS = Set.of("died", "moved-away");

  private final Concerns concerns;
  private final Outbox outbox;

  FollowOvertakenCase(Concerns concerns, Outbox outbox) {
    this.concerns = concerns;
    this.outbox = outbox;
  }

  @EventListener
  @Transactional
  public void on(CaseOvertaken overtaken) {
    if (NEWS.contains(overtaken.overtakenBy()) && !isConcern(overtaken.caseReference())) {
      concerns.findByOriginCaseReferenceOrderByReference(overtaken.caseReference()).stream()
          .filter(Concern::isOpen)
          .forEach(concern -> tell(concern.reference(), overtaken.overtakenBy()));
    }
  }

  // A concern that carries another on was raised knowing what happened: telling it would go round.
  private boolean isConcern(String reference) {
    return concerns.find(reference).isPresent();
  }

  private void tell(String reference, String overtakenBy) {
    outbox.offer(
        new ProcessMessage("case-overtaken", reference, Map.of("overtakenBy", overtakenBy)));
  }
}
