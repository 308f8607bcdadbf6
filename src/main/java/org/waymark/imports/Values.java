package org.waymark.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads values as people and spreadsheets write them in England: dates day first, times with or
 * without am and pm, yes and no in their many spellings. Nothing is guessed: a year of two digits,
 * which could be either century, is not a date.
 */
public final class Values {

  static final String DATE_HELP =
      "is not a date: write it day first with a year of four digits, for example 22/11/2026";
  static final String TIME_HELP = "is not a time: write it like 14:05 or 2:05 pm";
  static final String YES_NO_HELP = "is neither yes nor no";

  private static final Set<String> YES = Set.of("yes", "y", "true", "t", "1", "x");
  private static final Set<String> NO = Set.of("no", "n", "false", "f", "0");
  private static final List<DateTimeFormatter> DATES =
      formats("d/M/uuuu", "uuuu-M-d", "d-M-uuuu", "d.M.uuuu", "d MMM uuuu", "d MMMM uuuu");
  private static final List<DateTimeFormatter> TIMES =
      formats("H:mm", "H:mm:ss", "H.mm", "HHmm", "h:mma", "h.mma", "ha");

  private Values() {}

  /** A date, day first or ISO; a spreadsheet's midnight after it is ignored. */
  public static Optional<LocalDate> date(String text) {
    String date = text.strip().replaceFirst("[T ]0?0:00(:00(\\.0+)?)?$", "");
    String spaced = date.replaceAll("(?<=\\d)[- ]+(?=[A-Za-z])|(?<=[A-Za-z])[- ]+(?=\\d)", " ");
    return parse(spaced, DATES, LocalDate::from);
  }

  /** A time of day. */
  public static Optional<LocalTime> time(String text) {
    String time = text.strip().toLowerCase(Locale.ROOT).replaceAll("(?<=\\d)\\s+(?=[ap])", "");
    return parse(time, TIMES, LocalTime::from);
  }

  /** Yes or no. */
  public static Optional<Boolean> yesNo(String text) {
    String word = Column.plain(text);
    return YES.contains(word)
        ? Optional.of(true)
        : NO.contains(word) ? Optional.of(false) : Optional.empty();
  }

  private static <T> Optional<T> parse(
      String text, List<DateTimeFormatter> formats, TemporalQuery<T> query) {
    for (DateTimeFormatter format : formats) {
      try {
        return Optional.of(format.parse(text, query));
      } catch (DateTimeException notThisOne) {
        // The next format may fit.
      }
    }
    return Optional.empty();
  }

  private static List<DateTimeFormatter> formats(String... patterns) {
    return Stream.of(patterns)
        .map(
            pattern ->
                new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.UK)
                    .withResolverStyle(ResolverStyle.STRICT))
        .toList();
  }
}
