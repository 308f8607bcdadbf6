package org.waymark.engine.overtaken;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.DateOfDeathRecorded;
import org.waymark.outbox.Outbox;
import org.waymark.outbox.Outbox.ProcessMessage;

/**
 * A death that is put on somebody's record overtakes every open case about them: waiting lists hold
 * nobody who has died, and nothing more is sent. What each case still needs, its own pathway says.
 */
@Service
class OvertakenByDeath {

  private final CaseDirectory cases;
  private final Outbox outbox;

  OvertakenByDeath(CaseDirectory cases, Outbox outbox) {
    this.cases = cases;
    this.outbox = outbox;
  }

  @EventListener
  @Transactional
  public void on(DateOfDeathRecorded died) {
    cases.ofPerson(died.personId()).stream()
        .filter(CaseDetails::open)
        .map(CaseDetails::reference)
        .forEach(this::overtake);
  }

  private void overtake(String reference) {
    outbox.offer(new ProcessMessage("case-overtaken", reference, Map.of("overtakenBy", "died")));
  }
}
