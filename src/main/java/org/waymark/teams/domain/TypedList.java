package org.waymark.teams.domain;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads several things out of one text, as people write lists. */
public final class TypedList {

  private static final int LETTERS_OF_DAY = 3;

  private TypedList() {}

  /** The things between semicolons, commas, bars, slashes and line breaks. */
  public static List<String> of(String typed) {
    return Stream.of(typed.split("[;,|/\\n\\r]"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  /** Those things as codes: "Senior practitioners" is {@code senior-practitioners}. */
  public static List<String> codes(String typed) {
    return of(typed).stream().map(TypedList::code).distinct().toList();
  }

  /** A word as a code. */
  public static String code(String words) {
    return words.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
  }

  /** Days of the week: "Mon, Wed", "Monday to Thursday", "Mon-Fri". Empty if one is no day. */
  public static Optional<Set<DayOfWeek>> days(String typed) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String one : of(typed)) {
      List<Optional<DayOfWeek>> ends =
          Stream.of(one.split("\\s+to\\s+|\\s*[-\u2013]\\s*")).map(TypedList::day).toList();
      if (ends.isEmpty() || ends.size() > 2 || ends.stream().anyMatch(Optional::isEmpty)) {
        return Optional.empty();
      }
      DayOfWeek last = ends.get(ends.size() - 1).orElseThrow();
      for (DayOfWeek day = ends.get(0).orElseThrow(); day != last; day = day.plus(1)) {
        days.add(day);
      }
      days.add(last);
    }
    return Optional.of(days);
  }

  private static Optional<DayOfWeek> day(String typed) {
    String word = typed.strip().toUpperCase(Locale.UK);
    return word.length() < LETTERS_OF_DAY
        ? Optional.empty()
        : Stream.of(DayOfWeek.values()).filter(day -> day.name().startsWith(word)).findFirst();
  }
}
