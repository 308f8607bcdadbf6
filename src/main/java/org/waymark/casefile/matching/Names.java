package org.waymark.casefile.matching;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * Names without what people write differently: accents, hyphens, apostrophes, capitals, titles, and
 * letters that other alphabets write with two.
 */
final class Names {

  private static final DoubleMetaphone SOUND = soundOfLength(6);

  /** Apostrophes of every kind, and marks that nobody sees. */
  private static final String APOSTROPHES = "['`´‘’‚‛′‵ꞌ＇\\u02B0-\\u02FF]";

  private static final Pattern APOSTROPHE = Pattern.compile(APOSTROPHES);
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ß", "ss"),
          Map.entry("ø", "o"),
          Map.entry("ł", "l"),
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("þ", "th"),
          Map.entry("ħ", "h"),
          Map.entry("ŧ", "t"),
          Map.entry("ŋ", "n"),
          Map.entry("ı", "i"),
          Map.entry("ə", "e"));
  private static final Pattern LETTER = Pattern.compile("[ßøłæœđðþħŧŋıə]");

  private Names() {}

  /** The words of a name, plain; without a title, unless it is nothing else. */
  static List<String> words(String name) {
    return name == null ? List.of() : plain(APOSTROPHE.matcher(name).replaceAll(""));
  }

  /** The same, but an apostrophe parts words: "O'Brien" is "o" and "brien". */
  static List<String> parts(String name) {
    return name == null ? List.of() : plain(APOSTROPHE.matcher(name).replaceAll(" "));
  }

  /** The whole name as one plain word: "O'Brien" and "O Brien" are both "obrien". */
  static String joined(String name) {
    return String.join("", words(name));
  }

  /** How a plain word sounds; a word in another script is its own sound. */
  static String sound(String word) {
    var sound = SOUND.doubleMetaphone(word);
    return sound == null || sound.isEmpty() ? word : sound;
  }

  private static List<String> plain(String name) {
    var seen = UNSEEN.matcher(name).replaceAll("");
    var bare = MARKS.matcher(Normalizer.normalize(seen, Normalizer.Form.NFKD)).replaceAll("");
    var letters =
        LETTER
            .matcher(bare.toLowerCase(Locale.ROOT))
            .replaceAll(letter -> LETTERS.get(letter.group()));
    var composed = Normalizer.normalize(letters, Normalizer.Form.NFC);
    return Titles.without(
        Stream.of(BETWEEN.split(composed)).filter(word -> !word.isEmpty()).toList());
  }

  private static DoubleMetaphone soundOfLength(int length) {
    var sound = new DoubleMetaphone();
    sound.setMaxCodeLen(length);
    return sound;
  }
}
