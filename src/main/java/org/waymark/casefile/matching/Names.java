package org.waymark.casefile.matching;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;

/** Names without what people write differently: accents, hyphens, apostrophes, capitals. */
final class Names {

  private static final DoubleMetaphone SOUND = soundOfLength(6);

  private Names() {}

  /** The words of a name, plain. */
  static List<String> words(String name) {
    if (name == null) {
      return List.of();
    }
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("æ", "ae")
            .replaceAll("['’‘`´]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ");
    return Stream.of(plain.split(" ")).filter(word -> !word.isEmpty()).toList();
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

  private static DoubleMetaphone soundOfLength(int length) {
    var sound = new DoubleMetaphone();
    sound.setMaxCodeLen(length);
    return sound;
  }
}
