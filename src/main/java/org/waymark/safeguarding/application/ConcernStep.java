package org.waymark.safeguarding.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casefile.Chronology;
import org.waymark.outbox.Outbox;
import org.waymark.safeguarding.domain.Concern;
import org.waymark.safeguarding.domain.Refusal;

/** What every step of a concern shares: finding it, the time, and the chronology. */
@Component
class ConcernStep {

  private final Concerns concerns;
  private final Chronology chronology;
  private final Outbox outbox;
  private final Clock clock;

  ConcernStep(Concerns concerns, Chronology chronology, Outbox outbox, Clock clock) {
    this.concerns = concerns;
    this.chronology = chronology;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The concern of that case. A reference without one is a fault of ours, not of the user. */
  Concern concern(String reference) {
    return concerns
        .find(reference)
        .orElseThrow(() -> new IllegalStateException("No safeguarding concern " + reference));
  }

  Instant now() {
    return clock.instant();
  }

  /** Notes on the concern's case what was done, unless it was refused. */
  Optional<Refusal> note(
      Optional<Refusal> refusal, Concern concern, String kind, String text, String by) {
    if (refusal.isEmpty()) {
      chronology.add(concern.reference(), kind, text, by);
    }
    return refusal;
  }

  /** Tells those who decide on concerns. */
  void tellDeciders(Concern concern, ConcernNotice kind) {
    outbox.notify(kind.to("senior-practitioners", concern.reference()));
  }

  /** Notes on the case that the concern came from what became of it. */
  void tellOrigin(Concern concern, String kind, String what, String by) {
    concern
        .originCaseReference()
        .ifPresent(
            origin ->
                chronology.add(
                    origin,
                    kind,
                    "Safeguarding concern " + concern.reference() + ": " + what + ".",
                    by));
  }
}
