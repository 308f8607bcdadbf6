package org.waymark.engine.forms;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.engine.WallClock;
import org.waymark.engine.forms.Drawn.Boxes;
import org.waymark.writing.DayAndTime;
import org.waymark.writing.Plain;
import org.waymark.writing.Times;

/** Days and times between the boxes of a page, one text, and the values that are kept. */
final class Moments {

  private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("HH:mm");
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:T(\\d{2}:\\d{2}).*)?");
  private static final Pattern WITH_TIME =
      Pattern.compile("(.*\\d{4}|\\d{4}-\\d+-\\d+)[\\s,T]+(\\S.*)");
  private static final Pattern BOXES = Pattern.compile("([^/]*)/([^/]*)/(\\S*)(?:\\s+(.*))?");

  /** Boxes that no one text gives back. */
  private static final Pattern IN_BOXES = Pattern.compile("([^|]*)\\|([^|]*)\\|([^|]*)\\|([^|]*)");

  private static final String OFF_THE_CLOCK =
      "must be a time that clocks in England show that day: BST is no time of winter, and an hour"
          + " is left out when clocks go forward.";

  private Moments() {}

  /** What was read: a value in ISO 8601, or why there is none. */
  record Read(String value, String fault) {
    static Read value(String value) {
      return new Read(value, null);
    }

    static Read fault(String fault) {
      return new Read(null, fault);
    }
  }

  /** One text of a day and a time, either of which may be null. */
  static String written(String day, String time) {
    return ((day == null ? "" : day) + " " + (time == null ? "" : time)).strip();
  }

  /** Reads a day, a time or both, as the field asks; with London's offset where it asks for one. */
  static Read read(String said, DateTimeRule rule) {
    return switch (rule.subtype()) {
      case "time" -> time(said);
      case "datetime" -> withOffset(moment(said), rule);
      default -> day(said);
    };
  }

  private static Read withOffset(Read read, DateTimeRule rule) {
    return read.value() == null || !rule.offset()
        ? read
        : Read.value(WallClock.moment(read.value()).toOffsetDateTime().toString());
  }

  private static Read day(String said) {
    return DayAndTime.day(said)
        .map(day -> Read.value(day.toString()))
        .orElseGet(() -> Read.fault(noDay(said)));
  }

  private static Read time(String said) {
    return Times.read(said)
        .map(time -> Read.value(TO_THE_MINUTE.format(time)))
        .orElseGet(() -> Read.fault("must be a time, such as 9:30 or 2.15pm."));
  }

  private static Read moment(String said) {
    String plain = Plain.of(said);
    if (isIso(plain)) {
      return Read.value(plain);
    }
    Optional<DayAndTime> read = DayAndTime.read(said);
    if (read.isPresent()) {
      return read.get().time() == null
          ? Read.fault("must have a time beside the day, such as 9:30 or 2.15pm.")
          : Read.value(read.get().day() + "T" + TO_THE_MINUTE.format(read.get().time()));
    }
    if (DayAndTime.isOffTheClock(said)) {
      return Read.fault(OFF_THE_CLOCK);
    }
    Matcher both = WITH_TIME.matcher(plain);
    if (both.matches() && DayAndTime.day(both.group(1)).isPresent()) {
      return Read.fault("must have a time, such as 9:30 or 2.15pm.");
    }
    if (Times.read(said).isPresent()) {
      return Read.fault("must have a day beside the time.");
    }
    boolean noTime = both.matches() && Times.read(both.group(2)).isEmpty();
    return Read.fault(
        noDay(both.matches() ? both.group(1) : said)
            + (noTime ? " Its time must be one, such as 9:30 or 2.15pm." : ""));
  }

  private static boolean isIso(String said) {
    try {
      return said.length() >= 16 && WallClock.moment(said) != null;
    } catch (DateTimeException notIso) {
      return false;
    }
  }

  private static String noDay(String said) {
    Boxes boxes = boxes(said);
    if (boxes.year().matches("\\d{2}") || DayAndTime.hasShortYear(said)) {
      return "must have a year of four digits, such as 2026.";
    }
    if (DayAndTime.hasWrongDayOfWeek(said)) {
      return "names a day of the week that the date does not fall on: check both.";
    }
    if (boxes.day().isBlank() || boxes.month().isBlank() || boxes.year().isBlank()) {
      return "must have a day, a month and a year, such as 27 3 2026.";
    }
    return "must be a real day, such as 27 3 2026.";
  }

  /** Boxes in one text, from which {@link #boxes} makes the same ones. */
  static String inBoxes(Boxes boxes) {
    return Stream.of(boxes.day(), boxes.month(), boxes.year(), boxes.time())
        .map(part -> part.replace('|', '/'))
        .collect(Collectors.joining("|"));
  }

  /** A value or what was typed, in boxes again. */
  static Boxes boxes(String said) {
    Matcher kept = IN_BOXES.matcher(said);
    if (kept.matches()) {
      return new Boxes(kept.group(1), kept.group(2), kept.group(3), kept.group(4));
    }
    Matcher iso = ISO.matcher(said);
    if (iso.matches()) {
      return new Boxes(plain(iso.group(3)), plain(iso.group(2)), iso.group(1), or(iso.group(4)));
    }
    Matcher boxes = BOXES.matcher(said);
    if (boxes.matches()) {
      return new Boxes(boxes.group(1), boxes.group(2), boxes.group(3), or(boxes.group(4)));
    }
    return Times.read(said).isPresent() ? new Boxes("", "", "", said) : new Boxes(said, "", "", "");
  }

  private static String plain(String number) {
    return number.replaceFirst("^0", "");
  }

  private static String or(String text) {
    return text == null ? "" : text;
  }
}
