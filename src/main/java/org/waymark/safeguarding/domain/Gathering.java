package org.waymark.safeguarding.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;

/**
 * The information on a concern was gathered.
 *
 * @param reason why the council goes on, where the person does not agree; null where they do
 * @param difficulty whether the person would have substantial difficulty in being involved
 * @param by who gathered it
 */
@Embeddable
public record Gathering(
    @Enumerated(EnumType.STRING) Consent consent,
    @Enumerated(EnumType.STRING) @Column(name = "reason_to_go_on") ReasonToGoOn reason,
    @Column(name = "substantial_difficulty") Boolean difficulty,
    @Column(name = "gathered_by") String by,
    @Column(name = "gathered_at") Instant at) {

  Optional<Refusal> refusal() {
    return ConsentOrReason.refusal(consent, reason);
  }

  /** A reason is needed, and kept, only where the person does not agree. */
  Gathering kept() {
    return consent == Consent.AGREES ? new Gathering(consent, null, difficulty, by, at) : this;
  }
}
