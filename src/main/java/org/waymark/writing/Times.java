package org.waymark.writing;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as people and systems write them: 09:30, 9.30am, 0930, 2:05:30 PM, noon. */
public final class Times {

  private static final Pattern TIME =
      Pattern.compile(
          "([0-9]{1,2})(?:[:. ]?([0-9]{2}))?(?:[:.]([0-9]{2})(?:[.,][0-9]{1,9})?)?"
              + " ?(?:([ap])\\.? ?m?\\.?|h|hrs?|hours)?");
  private static final Set<String> NOON = Set.of("noon", "midday", "12 noon", "12 midday");

  private Times() {}

  /** The time, to the second; empty where nothing but a guess would make one of it. */
  public static Optional<LocalTime> read(String text) {
    String said = Plain.of(text).toLowerCase(Locale.ROOT);
    if (NOON.contains(said)) {
      return Optional.of(LocalTime.NOON);
    }
    Matcher time = TIME.matcher(said.replaceFirst("^([0-9]{2})([0-9]{2})([0-9]{2})$", "$1:$2:$3"));
    if (!time.matches() || time.group(2) == null && time.group(4) == null) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(time.group(1));
    return time.group(4) == null
        ? of(hour, number(time.group(2)), number(time.group(3)))
        : ofTwelve(hour, time);
  }

  private static Optional<LocalTime> ofTwelve(int hour, Matcher time) {
    int afternoon = time.group(4).equals("p") ? 12 : 0;
    return hour < 1 || hour > 12
        ? Optional.empty()
        : of(hour % 12 + afternoon, number(time.group(2)), number(time.group(3)));
  }

  private static Optional<LocalTime> of(int hour, int minute, int second) {
    return hour > 23 || minute > 59 || second > 59
        ? Optional.empty()
        : Optional.of(LocalTime.of(hour, minute, second));
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
