package org.waymark.casefile.matching;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The keys by which words that were typed find people. */
public final class SearchKeys {

  private static final String WORD = "w:";
  private static final int SURE_OF = 3;
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

  private SearchKeys() {}

  /** The start of the keys that fit a word. */
  public static String prefix(String word) {
    return WORD + word;
  }

  /** The key that fits a word as it stands and no longer one. */
  public static String whole(String word) {
    return WORD + word;
  }

  /** The start of the keys of everybody born that year; empty where the word is no year. */
  public static List<String> ofYear(String word) {
    return YEAR.matcher(word).matches() ? List.of("b:" + word + "-") : List.of();
  }

  /** The keys of a phone number that was typed without the code of its place. */
  public static List<String> ofLocalPhone(String digits) {
    return PhoneKeys.ofLocal(digits);
  }

  /** Keys of the full names that the word is a familiar form of, and of familiar forms of it. */
  public static List<String> related(String word) {
    return Nicknames.fullNames(word).stream().map(full -> "f:" + full).toList();
  }

  /** Keys of names that sound like the word, or like a full name that it is a familiar form of. */
  public static List<String> soundingLike(String word) {
    return Stream.concat(Stream.of(word), Nicknames.fullNames(word).stream())
        .map(SearchKeys::sound)
        .distinct()
        .toList();
  }

  /** The start of keys that may be spelt almost like the word; empty for a word too short. */
  public static List<String> neighbourhood(String word) {
    return word.length() > SURE_OF ? List.of(WORD + word.substring(0, SURE_OF)) : List.of();
  }

  /** Those of the keys that are spelt almost like the word. */
  public static List<String> speltLike(String word, Collection<String> keys) {
    return keys.stream()
        .filter(key -> Similarity.speltAlmostTheSame(word, key.substring(WORD.length())))
        .toList();
  }

  /** The key of all names that sound like the plain word. */
  public static String sound(String word) {
    return "s:" + Names.sound(word);
  }
}
