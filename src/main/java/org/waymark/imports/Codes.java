package org.waymark.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A list of codes and the words that people write for them. Capitals, spaces and punctuation do not
 * matter.
 *
 * @param <T> what a code stands for
 */
public final class Codes<T> {

  private final Map<String, T> byWord = new LinkedHashMap<>();
  private final StringBuilder names = new StringBuilder();

  /** Adds a code and its synonyms. */
  public Codes<T> with(T value, String code, String... synonyms) {
    names.append(names.isEmpty() ? "" : ", ").append(code);
    byWord.put(Column.plain(code), value);
    for (String synonym : synonyms) {
      byWord.putIfAbsent(Column.plain(synonym), value);
    }
    return this;
  }

  /** What the text stands for, if anything. */
  public Optional<T> find(String text) {
    return Optional.ofNullable(byWord.get(Column.plain(text)));
  }

  /** The message for text that stands for nothing. */
  String help() {
    return "is none of the known values: " + names;
  }
}
