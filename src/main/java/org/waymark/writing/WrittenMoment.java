package org.waymark.writing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.waymark.timescales.WorkingCalendar;

/**
 * A day as it is written.
 *
 * @param time the time beside it, or null
 * @param zone the zone beside the time in small letters, or null where it is London's
 */
record WrittenMoment(LocalDate day, LocalTime time, String zone) {

  private static final String SUMMER_TIME = "bst";

  /** The same as clocks in London show it; empty where none does. */
  Optional<DayAndTime> inLondon() {
    if (time == null) {
      return Optional.of(new DayAndTime(day, null));
    }
    return zone == null ? unlessLeftOut(day.atTime(time)) : ofZone(day.atTime(time));
  }

  /** When clocks go forward, an hour is left out. */
  private static Optional<DayAndTime> unlessLeftOut(LocalDateTime local) {
    return local.atZone(WorkingCalendar.LONDON).toLocalDateTime().equals(local)
        ? Optional.of(of(local))
        : Optional.empty();
  }

  private Optional<DayAndTime> ofZone(LocalDateTime there) {
    try {
      ZoneOffset offset = offset();
      ZonedDateTime here = there.atOffset(offset).atZoneSameInstant(WorkingCalendar.LONDON);
      boolean outOfSeason = zone.equals(SUMMER_TIME) && !here.getOffset().equals(offset);
      return outOfSeason ? Optional.empty() : Optional.of(of(here.toLocalDateTime()));
    } catch (DateTimeException noSuchOffset) {
      return Optional.empty();
    }
  }

  private ZoneOffset offset() {
    return switch (zone) {
      case "z", "" -> ZoneOffset.UTC;
      case SUMMER_TIME -> ZoneOffset.ofHours(1);
      default -> ZoneOffset.of(zone);
    };
  }

  private static DayAndTime of(LocalDateTime local) {
    return new DayAndTime(local.toLocalDate(), local.toLocalTime());
  }
}
