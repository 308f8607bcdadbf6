package org.waymark.teams;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a case needs of a worker.
 *
 * @param skills all of which the worker must have; often empty
 * @param weight how heavy the case is, in points: 1 simple, 2 some complexity, 3 complex, 4 very
 *     complex, 5 exceptional
 * @param on the London date on which work should begin
 * @param area the postcode district of the person's address, or null
 * @param preferKnownWorker the id of a worker who knows the person, or null
 */
public record AllocationRequest(
    String team,
    Set<String> skills,
    int weight,
    LocalDate on,
    String area,
    String preferKnownWorker) {

  public static final int LIGHTEST = 1;
  public static final int HEAVIEST = 5;

  public AllocationRequest {
    if (weight < LIGHTEST || weight > HEAVIEST) {
      throw new IllegalArgumentException(
          "weight must be from %d to %d".formatted(LIGHTEST, HEAVIEST));
    }
    skills = skills == null ? Set.of() : Set.copyOf(skills);
  }
}
