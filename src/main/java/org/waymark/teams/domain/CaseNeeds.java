package org.waymark.teams.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a case needs of a worker.
 *
 * @param weight in points
 * @param on the London date on which work should begin
 * @param district the postcode district of the person's address, or null
 * @param knownWorker the id of a worker who knows the person, or null
 * @param isWorkingDay whether the council is open that day
 * @param workingDaysBetween how many working days lie after {@code on} up to and including a day
 */
public record CaseNeeds(
    Set<String> skills,
    int weight,
    LocalDate on,
    String district,
    String knownWorker,
    Predicate<LocalDate> isWorkingDay,
    Function<LocalDate, Integer> workingDaysBetween) {

  /** A case of which only the weight matters. */
  public static CaseNeeds ofWeight(int weight) {
    return new CaseNeeds(Set.of(), weight, null, null, null, day -> true, day -> 0);
  }
}
