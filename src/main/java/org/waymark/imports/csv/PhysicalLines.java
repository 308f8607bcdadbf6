package org.waymark.imports.csv;

import java.io.IOException;
import java.io.Reader;

/** The physical lines of a file, whatever ends them, with a way back by one. */
final class PhysicalLines {

  /** A longer line is no record of anybody; its rest is skipped, never held. */
  static final int LONGEST = 100_000;

  private final Reader in;
  private Line goneBack;
  private long number;
  private int lookedAt = -2;

  PhysicalLines(Reader in) {
    this.in = in;
  }

  /**
   * A line.
   *
   * @param number counted from 1
   * @param ending what ended it: CR LF, LF, CR, or nothing at the end of the file
   * @param cut whether it was longer than {@link #LONGEST} and is not whole
   */
  record Line(long number, String text, String ending, boolean cut) {}

  /** The next line, or null at the end. */
  Line next() throws IOException {
    Line next = goneBack == null ? read() : goneBack;
    goneBack = null;
    return next;
  }

  /** Goes back, so that this line is next. */
  void goBack(Line line) {
    goneBack = line;
  }

  private Line read() throws IOException {
    int c = readChar();
    if (c < 0) {
      return null;
    }
    StringBuilder text = new StringBuilder(256);
    boolean cut = false;
    for (; c >= 0 && c != '\n' && c != '\r'; c = readChar()) {
      if (text.length() < LONGEST) {
        text.append((char) c);
      } else {
        cut = true;
      }
    }
    return new Line(++number, text.toString(), ending(c), cut);
  }

  private String ending(int c) throws IOException {
    if (c == '\r') {
      int following = readChar();
      if (following == '\n') {
        return "\r\n";
      }
      lookedAt = following;
      return "\r";
    }
    return c == '\n' ? "\n" : "";
  }

  private int readChar() throws IOException {
    if (lookedAt != -2) {
      int c = lookedAt;
      lookedAt = -2;
      return c;
    }
    return in.read();
  }
}
