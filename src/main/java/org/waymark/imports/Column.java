package org.waymark.imports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A column that an import knows. Capitals, spaces and punctuation of a header do not matter.
 *
 * @param name the documented header
 * @param required whether the file must have the column
 * @param synonyms other headers that councils use for it
 */
public record Column(String name, boolean required, List<String> synonyms) {

  public static Column required(String name, String... synonyms) {
    return new Column(name, true, List.of(synonyms));
  }

  public static Column optional(String name, String... synonyms) {
    return new Column(name, false, List.of(synonyms));
  }

  /** Whether a header in a file means this column. */
  public boolean isMeantBy(String header) {
    return Stream.concat(Stream.of(name), synonyms.stream())
        .anyMatch(known -> plain(known).equals(plain(header)));
  }

  /** A word without capitals, spaces and punctuation, so that headers and codes can be compared. */
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
