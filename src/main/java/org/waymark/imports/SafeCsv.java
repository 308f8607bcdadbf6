package org.waymark.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes CSV that is safe to open in a spreadsheet. What was given to us is stored as it was given;
 * here, on the way out, text that a spreadsheet would run as a formula gets an apostrophe in front,
 * which makes it plain text. Numbers that we counted ourselves stay numbers.
 */
public final class SafeCsv implements Closeable {

  private static final String FORMULA_STARTS = "=+-@\t\r\n|%＝＋－＠";

  private final CSVPrinter printer;

  /**
   * @param out where to write; a byte order mark in front helps Excel to see UTF-8
   * @param headers the columns
   */
  public SafeCsv(Appendable out, List<String> headers) {
    try {
      this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    row(headers.toArray());
  }

  /** Writes a row; null is an empty value. */
  public void row(Object... values) {
    try {
      printer.printRecord(Arrays.stream(values).map(SafeCsv::safe).toList());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The value as it may stand in a file that a spreadsheet opens. */
  static Object safe(Object value) {
    return value instanceof CharSequence text && looksLikeFormula(text.toString())
        ? "'" + text
        : value;
  }

  private static boolean looksLikeFormula(String text) {
    String shown = text.stripLeading();
    return startsOne(text) || startsOne(shown);
  }

  private static boolean startsOne(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }
}
