package org.waymark.timescales;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far back the day may lie on which something reached the council. A slip of a year puts every
 * clock of a case wrong, so an unlikely day is asked about and an impossible one refused. Both
 * limits are local practice; a backlog that is recorded late fits between them.
 */
public final class DayOfReceipt {

  private static final int USUAL_DAYS = 28;
  private static final int SLIP_MONTHS = 11;
  private static final int MOST_YEARS = 2;

  private DayOfReceipt() {}

  /** Whether it lies so far back that somebody should look at the day again. */
  public static boolean isUnlikely(LocalDate day, LocalDate recordedOn) {
    return day.isBefore(recordedOn.minusDays(USUAL_DAYS));
  }

  /** Whether it lies so far back that it may be a slip of a year. */
  public static boolean mayBeSlipOfYear(LocalDate day, LocalDate recordedOn) {
    return day.isBefore(recordedOn.minusMonths(SLIP_MONTHS));
  }

  /** The earliest day that can be right for what is, or was, put on record on that day. */
  public static LocalDate earliest(LocalDate recordedOn) {
    return recordedOn.minusYears(MOST_YEARS);
  }

  /** Why it can't be right, as the end of a sentence that begins with its name. */
  public static Optional<String> tooEarly(LocalDate day, LocalDate recordedOn) {
    return day.isBefore(earliest(recordedOn))
        ? Optional.of(
            "lies more than two years back: give a day since "
                + DayInWords.plain(earliest(recordedOn)))
        : Optional.empty();
  }
}
