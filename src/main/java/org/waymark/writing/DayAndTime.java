package org.waymark.writing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people and systems write it in Britain, with or without a time and a day of the week:
 * 22/11/2026, 05-SEP-1941, Sunday 22nd November 2026, 22/11/2026 2:05 PM, 2026-11-22T14:05:00Z.
 * Nothing is guessed: a year of two digits has no century, and a day of the week must be right.
 *
 * @param day in London
 * @param time in London, or null where none was written
 */
public record DayAndTime(LocalDate day, LocalTime time) {

  private static final String ORDINAL = "(?:st|nd|rd|th)?";
  private static final String BETWEEN = "[ ./,-]+";
  private static final String END = "(?![0-9a-su-z])";
  private static final Pattern DAY_OF_WEEK = Pattern.compile("(mon|tue|wed|thu|fri|sat|sun)[a-z]*");
  private static final Pattern[] DAYS = {
    Pattern.compile("(?<y>[0-9]{4})[ ./-](?<m>[0-9]{1,2}|[a-z]+)[ ./-](?<d>[0-9]{1,2})" + END),
    Pattern.compile(
        "(?<d>[0-9]{1,2})"
            + ORDINAL
            + BETWEEN
            + "(?<m>[0-9]{1,2})"
            + BETWEEN
            + "(?<y>[0-9]{4})"
            + END),
    Pattern.compile(
        "(?<d>[0-9]{1,2})"
            + ORDINAL
            + "[ ./,-]*(?:of )?(?<m>[a-z]{3,9})[ ./,-]*(?<y>[0-9]{4})"
            + END),
    Pattern.compile(
        "(?<m>[a-z]{3,9})[ ./,-]*(?<d>[0-9]{1,2})" + ORDINAL + BETWEEN + "(?<y>[0-9]{4})" + END),
    Pattern.compile("(?<d>[0-9]{2})(?<m>[0-9]{2})(?<y>(?:18|19|2[0-9])[0-9]{2})" + END),
    Pattern.compile("(?<y>(?:18|19|2[0-9])[0-9]{2})(?<m>[0-9]{2})(?<d>[0-9]{2})" + END)
  };
  private static final Pattern TIME_FIRST =
      Pattern.compile("([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[ap]\\.?m\\.?)?)[ ,]+(?:on )?(.*)");
  private static final Pattern ZONE =
      Pattern.compile(
          "(.*[0-9m]) ?(?:gmt|utc)?(z|(?<=gmt|utc)|bst|[+-][0-9]{2}:?[0-9]{2})(?: ?[\\[(][a-z/ ]+[\\])])?");
  private static final Pattern SHORT_YEAR =
      Pattern.compile(
          "(?:[a-z]+[ .,]+)?(?:[0-9]{1,2}"
              + ORDINAL
              + "(?:[ ./,-]+[0-9]{1,2}[ ./,-]+|[ ./,-]*(?:of )?[a-z]{3,9}[ ./,-]*)"
              + "|[a-z]{3,9}[ .]*[0-9]{1,2}"
              + ORDINAL
              + "[ ,]+)['’]?[0-9]{2}(?:[ ,t]+[0-9].*)?");

  /** What was written, if it is a day, with a time or without. */
  public static Optional<DayAndTime> read(String text) {
    return written(text).flatMap(WrittenMoment::inLondon);
  }

  private static Optional<WrittenMoment> written(String text) {
    String said = Plain.of(text).toLowerCase(Locale.ROOT);
    return dayFirst(said).or(() -> timeFirst(said));
  }

  /** The day of it. */
  public static Optional<LocalDate> day(String text) {
    return read(text).map(DayAndTime::day);
  }

  /** Whether it would be a day if its year had four digits. */
  public static boolean hasShortYear(String text) {
    return read(text).isEmpty()
        && SHORT_YEAR.matcher(Plain.of(text).toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether it names a day of the week that the date does not fall on. */
  public static boolean hasWrongDayOfWeek(String text) {
    String said = Plain.of(text).toLowerCase(Locale.ROOT);
    String bare = said.replaceAll("\\(?" + DAY_OF_WEEK.pattern() + "\\)?[ .,]*", "").strip();
    return read(text).isEmpty() && read(bare).isPresent();
  }

  /**
   * Whether it names a time that no clock in London shows that day: summer time in winter, or the
   * hour that is left out when clocks go forward.
   */
  public static boolean isOffTheClock(String text) {
    return written(text).isPresent() && read(text).isEmpty();
  }

  private static Optional<WrittenMoment> timeFirst(String said) {
    Matcher parts = TIME_FIRST.matcher(said);
    return parts.matches()
        ? Times.read(parts.group(1))
            .flatMap(
                time ->
                    dayFirst(parts.group(2))
                        .filter(date -> date.time() == null)
                        .map(date -> new WrittenMoment(date.day(), time, null)))
        : Optional.empty();
  }

  private static Optional<WrittenMoment> dayFirst(String said) {
    Matcher named = DAY_OF_WEEK.matcher(said);
    if (named.lookingAt() && Calendar.dayOfWeek(shortened(named.group())).isPresent()) {
      String rest = said.substring(named.end()).replaceFirst("^[ .,]+(?:the )?", "");
      return afterDayOfWeek(rest).filter(date -> fallsOn(date.day(), named.group()));
    }
    return afterDayOfWeek(said.replaceFirst("^the ", ""));
  }

  private static Optional<WrittenMoment> afterDayOfWeek(String said) {
    for (Pattern pattern : DAYS) {
      Matcher written = pattern.matcher(said);
      if (written.lookingAt()) {
        Optional<WrittenMoment> read =
            Calendar.day(written.group("y"), written.group("m"), written.group("d"))
                .flatMap(day -> withRest(day, said.substring(written.end())));
        if (read.isPresent()) {
          return read;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<WrittenMoment> withRest(LocalDate day, String rest) {
    String said = rest.replaceFirst("^(?:[ ,-]+|t(?=[0-9]))(?:at )?", "");
    Matcher named = Pattern.compile("\\(?(" + DAY_OF_WEEK.pattern() + ")\\)?").matcher(said);
    if (named.lookingAt() && fallsOn(day, named.group(1))) {
      said = said.substring(named.end()).replaceFirst("^[ ,]+", "");
    }
    if (said.isEmpty()) {
      return Optional.of(new WrittenMoment(day, null, null));
    }
    if (said.equals(rest)) {
      return Optional.empty();
    }
    Matcher zoned = ZONE.matcher(said);
    return zoned.matches()
        ? Times.read(zoned.group(1)).map(time -> new WrittenMoment(day, time, zoned.group(2)))
        : Times.read(said).map(time -> new WrittenMoment(day, time, null));
  }

  private static boolean fallsOn(LocalDate day, String name) {
    return Calendar.dayOfWeek(shortened(name)).filter(day.getDayOfWeek()::equals).isPresent();
  }

  /** "Tues", "Weds" and "Thurs" as the beginnings of the names that they stand for. */
  private static String shortened(String name) {
    return name.equals("weds") ? "wed" : name;
  }
}
