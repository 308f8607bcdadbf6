package org.waymark.writing;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes as people read them, with short names as people write them: DoLS, NHS. */
public final class CodeWords {

  private static final Map<String, String> SHORT =
      Map.of("bsl", "BSL", "dols", "DoLS", "gp", "GP", "nhs", "NHS");

  private CodeWords() {}

  /** By itself: {@code dols-coordinators} is "DoLS coordinators". */
  public static String of(String code) {
    String words = within(code);
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  /** In the middle of a sentence: {@code team-managers} is "team managers". */
  public static String within(String code) {
    return Stream.of(code.toLowerCase(Locale.UK).split("[-_ ]"))
        .map(word -> SHORT.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }
}
