package org.waymark.referral.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What the contact is about.
 *
 * @param callBackAt when a call back was promised, or null
 */
@Embeddable
public record Situation(
    @Column(name = "situation") String presenting,
    @Column(name = "communication_needs") String communicationNeeds,
    boolean urgent,
    @Column(name = "safeguarding_worry") boolean safeguardingWorry,
    @Column(name = "safeguarding_detail") String safeguardingDetail,
    @Column(name = "call_back_at") Instant callBackAt) {}
