package org.waymark.referral.application;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.waymark.casefile.PersonDetails;
import org.waymark.timescales.WorkingCalendar;

/**
 * Whether a date of birth can be that of somebody whom an adult service hears of. Young people come
 * before they are adults (Care Act 2014 s.58), and so do young carers; a child is mostly a slip of
 * the pen, such as the year 2026 for 1926.
 */
@Component
class AgesOfAdults {

  private static final int YOUNGEST = 14;
  private static final int OLDEST = 110;

  private final WorkingCalendar calendar;
  private final Clock clock;

  AgesOfAdults(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Whether nobody needs to look at the date; so where none was given. */
  boolean arePlausible(PersonDetails told) {
    Integer age = age(told);
    return age == null || age >= YOUNGEST && age <= OLDEST;
  }

  /** Asks for a second look, in words to be added to the date; empty where none is needed. */
  String doubt(PersonDetails told) {
    return arePlausible(told) ? "" : " (%d years old: is the year right?)".formatted(age(told));
  }

  private Integer age(PersonDetails told) {
    return told.ageOn(calendar.dateOf(clock.instant()));
  }
}
