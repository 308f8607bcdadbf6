package org.waymark.referral.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a referral asks of a worker.
 *
 * @param skill the skill needed, or null before the allocation was prepared
 * @param weight points in a caseload, 1 to 5; null before
 */
@Embeddable
public record Demand(@Column(name = "required_skill") String skill, Integer weight) {}
