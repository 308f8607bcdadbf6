package org.waymark.safeguarding.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * How and when a concern ended.
 *
 * @param overtaking what cut it short, or null where it was concluded
 * @param settlement what became of it then, or null
 */
@Embeddable
public record Ending(
    @Enumerated(EnumType.STRING) Overtaking overtaking,
    @Enumerated(EnumType.STRING) Settlement settlement,
    @Column(name = "ended_at") Instant at) {}
