package org.waymark.teams;

import java.util.Set;

/**
 * What a case asks of whoever gets it.
 *
 * @param weight in points, see {@link AllocationRequest}
 * @param skills all of which the worker should have; often empty
 */
public record CaseDemand(int weight, Set<String> skills) {

  public CaseDemand {
    skills = skills == null ? Set.of() : Set.copyOf(skills);
  }

  /** A case that asks for no skill in particular. */
  public static CaseDemand ofWeight(int weight) {
    return new CaseDemand(weight, Set.of());
  }
}
