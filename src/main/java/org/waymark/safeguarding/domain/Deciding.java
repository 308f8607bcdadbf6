package org.waymark.safeguarding.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** What was decided on a concern, on which findings, by whom and when. */
@Embeddable
public record Deciding(
    @Embedded Section42Tests tests,
    @Enumerated(EnumType.STRING) ConcernDecision decision,
    @Column(name = "decided_by") String by,
    @Column(name = "decided_at") Instant at) {}
