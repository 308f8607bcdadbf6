package org.waymark.imports.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text that was garbled before it came here: UTF-8 that somebody read as something else. */
final class Garbled {

  private static final String WARNING =
      "was kept, but looks garbled by another system, as ZoÃ« is for Zoë: compare it with the"
          + " source and put it right on the record";

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern FROM_A_MAC = Pattern.compile("√[^\\s\\d.,]|‚Ä.");
  private static final Pattern FROM_THE_WEB =
      Pattern.compile("&(?:#[0-9]{2,5}|#x[0-9A-Fa-f]{2,5}|[A-Za-z]{2,8});|_x[0-9A-Fa-f]{4}_");

  /** Two or three signs of Windows-1252 that are one letter or mark in UTF-8. */
  private static final Pattern PAIRS =
      Pattern.compile("[ÂÃÄÅÈÎÏÐÑÒÓ×ØÙ][^\\x00-\\x7F]|[à-ï][^\\x00-\\x7F]{2}|ð[^\\x00-\\x7F]{3}");

  private Garbled() {}

  /** What to say of a text; empty where it is sound. */
  static Optional<String> warning(String text) {
    if (looks(text)) {
      return Optional.of(WARNING);
    }
    return WrongCodePage.looks(text) ? Optional.of(WrongCodePage.WARNING) : Optional.empty();
  }

  private static boolean looks(String text) {
    return text.chars().anyMatch(Garbled::isHighControl)
        || FROM_A_MAC.matcher(text).find()
        || FROM_THE_WEB.matcher(text).find()
        || PAIRS.matcher(text).results().anyMatch(found -> isUtf8(found.group()));
  }

  /** The next-line mark stands in sound text too. */
  private static boolean isHighControl(int c) {
    return c >= 0x80 && c <= 0x9F && c != 0x85;
  }

  private static boolean isUtf8(String misread) {
    try {
      ByteBuffer bytes = WINDOWS_1252.newEncoder().encode(CharBuffer.wrap(misread));
      StandardCharsets.UTF_8.newDecoder().decode(bytes);
      return true;
    } catch (CharacterCodingException sound) {
      return false;
    }
  }
}
