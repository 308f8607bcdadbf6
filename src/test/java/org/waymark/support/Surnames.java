package org.waymark.support;

import java.util.concurrent.ThreadLocalRandom;

/** Names for people of one test, like nobody's else: who is alike is asked about. */
public final class Surnames {

  private static final String CONSONANTS = "bdfghjklmnprstvz";
  private static final String VOWELS = "aeiou";
  private static final int SYLLABLES = 7;

  private Surnames() {}

  /** A surname that sounds like no other one. */
  public static String unlikeAnybodys() {
    StringBuilder name = new StringBuilder();
    for (int syllable = 0; syllable < SYLLABLES; syllable++) {
      name.append(any(CONSONANTS)).append(any(VOWELS));
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static char any(String letters) {
    return letters.charAt(ThreadLocalRandom.current().nextInt(letters.length()));
  }
}
