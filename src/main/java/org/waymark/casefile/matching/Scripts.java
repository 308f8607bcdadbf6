package org.waymark.casefile.matching;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Scripts in which one character is a word, and names stand without a blank. */
public final class Scripts {

  private static final Set<UnicodeScript> OF_WORDS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HANGUL,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI);

  private Scripts() {}

  /** Whether any character of the text is a word or a syllable. */
  public static boolean writesNamesTogether(String text) {
    return text.codePoints().anyMatch(c -> OF_WORDS.contains(UnicodeScript.of(c)));
  }
}
