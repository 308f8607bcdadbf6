package org.waymark.casefile.matching;

import java.util.List;

/** The keys by which words that were typed find people. */
public final class SearchKeys {

  private SearchKeys() {}

  /** The plain words of what was typed. */
  public static List<String> words(String typed) {
    return Names.words(typed).stream().distinct().limit(6).toList();
  }

  /** The start of the keys that fit a word. */
  public static String prefix(String word) {
    return "w:" + word;
  }

  /** Keys of the full names that the word is a familiar form of, and of familiar forms of it. */
  public static List<String> related(String word) {
    return Nicknames.fullNames(word).stream().map(full -> "f:" + full).toList();
  }
}
