package org.waymark.referral.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Whether the person knows and agrees and, if not, why we go on. */
@Embeddable
public record Knowledge(
    @Enumerated(EnumType.STRING) Agreement agreement, @Column(name = "why_go_on") String whyGoOn) {}
