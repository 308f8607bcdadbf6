package org.waymark.timescales.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waymark.timescales.WorkingCalendar;

/**
 * The working calendar of England over a table of bank holidays. A year that the table knows is
 * taken from it alone; other years are computed. Proclaimed days are added to either. Immutable.
 */
public final class BankHolidayCalendar implements WorkingCalendar {

  /** Computed once; a year outside is computed at each question, right but slower. */
  private static final int FIRST_KEPT = 1990;

  private static final int LAST_KEPT = 2200;

  private final Map<LocalDate, String> kept = new HashMap<>();
  private final SortedMap<LocalDate, String> given = new TreeMap<>();

  /**
   * @param table the official bank holidays by date, whole years
   * @param proclaimed further days off by date, for any year
   */
  public BankHolidayCalendar(Map<LocalDate, String> table, Map<LocalDate, String> proclaimed) {
    Set<Integer> known = new HashSet<>();
    table.keySet().forEach(day -> known.add(day.getYear()));
    for (int year = FIRST_KEPT; year <= LAST_KEPT; year++) {
      if (!known.contains(year)) {
        kept.putAll(BankHolidayRule.of(year));
      }
    }
    given.putAll(table);
    given.putAll(proclaimed);
    kept.putAll(given);
  }

  /** The name of the bank holiday on that day, if it is one. */
  public Optional<String> bankHoliday(LocalDate day) {
    String name = kept.get(day);
    boolean outside = day.getYear() < FIRST_KEPT || day.getYear() > LAST_KEPT;
    return name == null && outside
        ? Optional.ofNullable(BankHolidayRule.of(day.getYear()).get(day))
        : Optional.ofNullable(name);
  }

  /** The days that were given, table and proclaimed, in order: all that tells calendars apart. */
  public SortedMap<LocalDate, String> given() {
    return new TreeMap<>(given);
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return !Weekends.contains(day) && bankHoliday(day).isEmpty();
  }

  @Override
  public LocalDate lastWorkingDayOnOrBefore(LocalDate day) {
    LocalDate working = day;
    while (!isWorkingDay(working)) {
      working = working.minusDays(1);
    }
    return working;
  }

  @Override
  public LocalDate firstWorkingDayOnOrAfter(LocalDate day) {
    LocalDate working = day;
    while (!isWorkingDay(working)) {
      working = working.plusDays(1);
    }
    return working;
  }

  @Override
  public LocalDate plusWorkingDays(LocalDate day, int days) {
    LocalDate counted = day;
    for (int left = Math.abs(days); left > 0; left--) {
      counted =
          days > 0
              ? firstWorkingDayOnOrAfter(counted.plusDays(1))
              : lastWorkingDayOnOrBefore(counted.minusDays(1));
    }
    return counted;
  }

  @Override
  public LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, LONDON);
  }

  @Override
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(LONDON).toInstant();
  }

  @Override
  public Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1)).minusSeconds(1);
  }
}
