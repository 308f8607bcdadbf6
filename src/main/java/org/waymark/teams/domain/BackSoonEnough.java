package org.waymark.teams.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.timescales.DayInWords;

/**
 * Part-time patterns and leave must not leave a case lying: the worker is in on the day itself or
 * within a few working days after it. How many is local practice.
 */
public class BackSoonEnough implements AllocationPolicy {

  static final int WORKING_DAYS = 3;

  /** Beyond this many days it makes no difference how long exactly somebody is away. */
  private static final int HORIZON = 366;

  @Override
  public Optional<String> refusal(Worker worker, CaseNeeds needs) {
    Optional<LocalDate> next = nextDayIn(worker, needs);
    if (next.isEmpty()) {
      return Optional.of("has no working day within a year");
    }
    int wait = needs.workingDaysBetween().apply(next.get());
    return wait <= WORKING_DAYS ? Optional.empty() : Optional.of(away(worker, needs, next.get()));
  }

  /** The first day on or after the day asked for on which the worker is in. */
  static Optional<LocalDate> nextDayIn(Worker worker, CaseNeeds needs) {
    return Stream.iterate(needs.on(), day -> day.plusDays(1))
        .limit(HORIZON)
        .filter(
            day -> worker.availability(day, needs.isWorkingDay().test(day)) == Availability.WORKING)
        .findFirst();
  }

  private static String away(Worker worker, CaseNeeds needs, LocalDate back) {
    int days = (int) (back.toEpochDay() - needs.on().toEpochDay());
    boolean leave =
        worker.leave().stream().anyMatch(each -> each.overlaps(needs.on(), back.minusDays(1)));
    return leave
        ? "is on leave and back on " + DayInWords.full(back)
        : "is not working for %d days, until %s".formatted(days, DayInWords.full(back));
  }
}
