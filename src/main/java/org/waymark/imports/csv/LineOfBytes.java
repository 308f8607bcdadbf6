package org.waymark.imports.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The text of one line of bytes: UTF-8 if all of it is, else value by value, since the columns of a
 * file may come from several systems too.
 */
final class LineOfBytes {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String BETWEEN_VALUES = ",;\t|\"\r\n";

  private LineOfBytes() {}

  static String text(byte[] line) {
    return utf8(line).orElseGet(() -> byValue(line));
  }

  private static String byValue(byte[] line) {
    StringBuilder text = new StringBuilder();
    int start = 0;
    for (int i = 0; i <= line.length; i++) {
      if (i == line.length || BETWEEN_VALUES.indexOf(line[i]) >= 0) {
        byte[] value = Arrays.copyOfRange(line, start, Math.min(i + 1, line.length));
        text.append(utf8(value).orElseGet(() -> new String(value, WINDOWS_1252)));
        start = i + 1;
      }
    }
    return text.toString();
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.chars().anyMatch(LineOfBytes::isInNoName) ? Optional.empty() : Optional.of(text);
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  /**
   * Signs of phonetics, which no name has: they are a capital É before a dash or quotation mark.
   */
  private static boolean isInNoName(int c) {
    return c >= 0x0240 && c <= 0x027F;
  }
}
