package org.waymark.imports.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.core.io.InputStreamSource;
import org.waymark.imports.ImportRefusedException;

/**
 * Finds out how a file is encoded before it is read: by its byte order mark or the noughts of
 * UTF-16, else UTF-8 if every byte of it is valid UTF-8, else Windows-1252, which is what Excel
 * writes in England.
 */
final class TextFile {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int MARK = '\uFEFF';

  private TextFile() {}

  /** Opens the file as text, after the byte order mark. */
  static Reader open(InputStreamSource file) throws IOException {
    Charset charset = charsetOf(file);
    // Windows-1252 and UTF-16 have bytes without a meaning: they become U+FFFD and are refused
    // with the row that holds them.
    Reader reader = new BufferedReader(new InputStreamReader(file.getInputStream(), charset));
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }

  private static Charset charsetOf(InputStreamSource file) throws IOException {
    byte[] start;
    try (InputStream in = file.getInputStream()) {
      start = in.readNBytes(8);
    }
    refuseOtherFormats(start);
    if (startsWith(start, 0xFE, 0xFF) || startsWith(start, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16;
    }
    // Without its mark: every other byte of English text is nought.
    if (start.length > 3 && start[1] == 0 && start[3] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    if (start.length > 3 && start[0] == 0 && start[2] == 0) {
      return StandardCharsets.UTF_16BE;
    }
    return isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1252;
  }

  private static void refuseOtherFormats(byte[] start) {
    if (start.length == 0) {
      throw new ImportRefusedException("The file is empty");
    }
    if (startsWith(start, 'P', 'K') || startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new ImportRefusedException(
          "This is a spreadsheet or archive, not CSV: save it as CSV (UTF-8) and import that");
    }
    if (startsWith(start, '%', 'P', 'D', 'F') || startsWith(start, '{', '\\', 'r', 't', 'f')) {
      throw new ImportRefusedException("This is a document, not CSV");
    }
  }

  private static boolean isUtf8(InputStreamSource file) throws IOException {
    var strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try (Reader reader = new InputStreamReader(file.getInputStream(), strict)) {
      char[] buffer = new char[8192];
      while (reader.read(buffer) >= 0) {
        // Reading is the test.
      }
      return true;
    } catch (java.nio.charset.CharacterCodingException notUtf8) {
      return false;
    }
  }

  private static boolean startsWith(byte[] bytes, int... signature) {
    byte[] expected = new byte[signature.length];
    for (int i = 0; i < signature.length; i++) {
      expected[i] = (byte) signature[i];
    }
    return bytes.length >= expected.length
        && Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
  }
}
