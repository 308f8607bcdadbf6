package org.waymark.imports.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.core.io.InputStreamSource;
import org.waymark.imports.ImportRefusedException;

/**
 * Finds out how a file is encoded before it is read: UTF-16 by its byte order mark or its noughts;
 * what each line of another file is, {@link MixedEncodings} finds out.
 */
final class TextFile {

  private static final int MARK = '\uFEFF';

  private TextFile() {}

  /** Opens the file as text, after the byte order mark. */
  static Reader open(InputStreamSource file) throws IOException {
    Charset wide = utf16(file);
    InputStream in = new BufferedInputStream(file.getInputStream());
    // Windows-1252 and UTF-16 have bytes without a meaning: they become U+FFFD and are refused
    // with the row that holds them.
    Reader text = wide == null ? new MixedEncodings(in) : new InputStreamReader(in, wide);
    Reader reader = new BufferedReader(text);
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }

  /** Which kind of UTF-16 it is, or null. */
  private static Charset utf16(InputStreamSource file) throws IOException {
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
    return null;
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

  private static boolean startsWith(byte[] bytes, int... signature) {
    byte[] expected = new byte[signature.length];
    for (int i = 0; i < signature.length; i++) {
      expected[i] = (byte) signature[i];
    }
    return bytes.length >= expected.length
        && Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
  }
}
