package org.waymark.imports.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.waymark.imports.csv.PhysicalLines.Line;

/**
 * The records of a file: one line each, or several where a quoted value holds line breaks. A record
 * that cannot be read spoils itself alone, because reading goes on with the line after its first.
 */
final class Records {

  private static final String UNCLOSED = "has a quotation mark that is never closed";
  private static final String MALFORMED =
      "cannot be read: a quotation mark inside a value must be doubled";
  private static final String TOO_LONG =
      "is longer than " + PhysicalLines.LONGEST + " characters and was not read";

  private final PhysicalLines lines;
  private final char delimiter;
  private final CSVFormat format;

  Records(PhysicalLines lines, char delimiter) {
    this.lines = lines;
    this.delimiter = delimiter;
    this.format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreSurroundingSpaces(delimiter != '\t')
            .get();
  }

  /**
   * A record.
   *
   * @param line the physical line it starts on
   * @param problem why it could not be read, or null
   */
  record Entry(long line, List<String> values, String problem) {}

  /** The next record that is not blank, or null at the end. */
  Entry next() throws IOException {
    for (Line first = lines.next(); first != null; first = lines.next()) {
      Entry entry = read(first);
      if (entry.problem() != null || !entry.values().stream().allMatch(String::isBlank)) {
        return entry;
      }
    }
    return null;
  }

  private Entry read(Line first) throws IOException {
    List<Line> further = new ArrayList<>();
    StringBuilder text = new StringBuilder(first.text());
    boolean open = opensQuote(first.text(), false);
    String ending = first.ending();
    while (open) {
      Line line = text.length() > PhysicalLines.LONGEST ? null : lines.next();
      if (line == null) {
        return unreadable(first, further, UNCLOSED);
      }
      further.add(line);
      text.append(ending).append(line.text());
      open = opensQuote(line.text(), true);
      ending = line.ending();
    }
    boolean cut = first.cut() || further.stream().anyMatch(Line::cut);
    return cut ? unreadable(first, further, TOO_LONG) : parse(first, further, text.toString());
  }

  private Entry parse(Line first, List<Line> further, String text) {
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<CSVRecord> records = parser.getRecords();
      List<String> values = records.isEmpty() ? List.of() : records.get(0).toList();
      return new Entry(first.number(), values, null);
    } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
      return unreadable(first, further, MALFORMED);
    }
  }

  private Entry unreadable(Line first, List<Line> further, String problem) {
    lines.goBack(further);
    return new Entry(first.number(), List.of(), problem);
  }

  /**
   * Whether a quoted value is still open after the line. A quote opens only where a value starts.
   */
  private boolean opensQuote(String line, boolean open) {
    boolean starts = !open;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (open && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        i++;
      } else if (c == '"' && (open || starts)) {
        open = !open;
        starts = false;
      } else if (!open) {
        starts = c == delimiter || starts && c == ' ';
      }
    }
    return open;
  }
}
