package org.waymark.referral.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Set;

/**
 * What a referral asks of a worker.
 *
 * @param skill the skill needed, or null before the allocation was prepared
 * @param weight points in a caseload, 1 to 5; null before
 */
@Embeddable
public record Demand(@Column(name = "required_skill") String skill, Integer weight) {

  private static final String ANY_WORKER = "general";

  /** The skills that a worker must have; empty where any worker will do. */
  public Set<String> skills() {
    return skill == null || ANY_WORKER.equals(skill) ? Set.of() : Set.of(skill);
  }
}
