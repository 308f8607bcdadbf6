package org.waymark.imports.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * A file put together from several, whose lines are UTF-8 or Windows-1252, which is what Excel
 * writes in England: each line is read as what it is.
 */
final class MixedEncodings extends Reader {

  /** No line has more bytes without being longer than any record. */
  private static final int MOST_BYTES = 4 * (PhysicalLines.LONGEST + 1);

  private final InputStream in;
  private String line = "";
  private int at;

  MixedEncodings(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (at == line.length() && !fill()) {
      return -1;
    }
    int count = Math.min(length, line.length() - at);
    line.getChars(at, at + count, into, offset);
    at += count;
    return count;
  }

  private boolean fill() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    int b = -1;
    while (bytes.size() < MOST_BYTES && (b = in.read()) >= 0) {
      bytes.write(b);
      if (b == '\n' || b == '\r') {
        break;
      }
    }
    line = LineOfBytes.text(bytes.toByteArray());
    at = 0;
    return !line.isEmpty();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
