package org.waymark.imports.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.waymark.imports.csv.PhysicalLines.Line;

/**
 * The records of a file: one line each, or several where a quoted value holds line breaks. A record
 * that cannot be read spoils itself alone, because reading goes on with the line after its first.
 * Each line is looked at a bounded number of times, so a file takes as long as it is long.
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
  private final Ahead ahead = new Ahead();

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
    for (Line first = nextLine(); first != null; first = nextLine()) {
      Entry entry = read(first);
      if (entry.problem() != null || !entry.values().stream().allMatch(String::isBlank)) {
        return entry;
      }
    }
    return null;
  }

  private Line nextLine() throws IOException {
    Line before = ahead.next();
    return before == null ? lines.next() : before;
  }

  private Entry read(Line first) throws IOException {
    if (!opensQuote(first.text(), false)) {
      return first.cut() ? unreadable(first, TOO_LONG) : parse(first, first.text());
    }
    if (!ahead.reachesTheEndOf(first)) {
      return unreadable(first, UNCLOSED);
    }
    if (first.cut() || ahead.isCut()) {
      return unreadable(first, TOO_LONG);
    }
    boolean malformed = values(first.text() + '"').isEmpty() || ahead.isMalformed();
    return malformed ? unreadable(first, MALFORMED) : parse(first, ahead.after(first));
  }

  private Entry parse(Line first, String text) {
    return values(text)
        .map(values -> new Entry(first.number(), values, null))
        .orElseGet(() -> unreadable(first, MALFORMED));
  }

  /** The values of a record, or empty where it can't be read. */
  private Optional<List<String>> values(String text) {
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<CSVRecord> records = parser.getRecords();
      return Optional.of(records.isEmpty() ? List.of() : records.get(0).toList());
    } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
      return Optional.empty();
    }
  }

  private static Entry unreadable(Line first, String problem) {
    return new Entry(first.number(), List.of(), problem);
  }

  /**
   * A line inside a quoted value that began before it. All that it does to the value is the same
   * wherever the value began, so it is looked at once, however many records try to end there.
   *
   * @param closes whether no value is open after it
   * @param malformed whether no record that holds it can be read
   */
  private record Inside(Line line, boolean closes, boolean malformed) {

    int length() {
      return line.text().length() + line.ending().length();
    }
  }

  /**
   * The lines that were read to find where a quoted value ends. None of them ends it but the last.
   */
  private final class Ahead {

    private final Deque<Inside> inside = new ArrayDeque<>();
    private int length;
    private int malformed;
    private int cut;

    /** The next line, no longer ahead; null where none is. */
    Line next() {
      Inside next = inside.poll();
      if (next != null) {
        count(next, -1);
      }
      return next == null ? null : next.line();
    }

    /** Reads on until the value that this line opens is closed; false where it never is. */
    boolean reachesTheEndOf(Line first) throws IOException {
      while (!isClosed()) {
        Line line = isTooLong(first, length) ? null : lines.next();
        if (line == null) {
          return false;
        }
        boolean open = opensQuote(line.text(), true);
        Inside further = new Inside(line, !open, isMalformed(line.text(), open));
        inside.add(further);
        count(further, 1);
      }
      return !isTooLong(first, length - inside.getLast().length());
    }

    /** The text of the record that begins with this line; none of it is ahead afterwards. */
    String after(Line first) {
      StringBuilder text = new StringBuilder(first.text());
      String ending = first.ending();
      for (Inside further = inside.poll(); further != null; further = inside.poll()) {
        text.append(ending).append(further.line().text());
        ending = further.line().ending();
        count(further, -1);
      }
      return text.toString();
    }

    boolean isCut() {
      return cut > 0;
    }

    boolean isMalformed() {
      return malformed > 0;
    }

    private boolean isMalformed(String text, boolean open) {
      return text.indexOf('"') >= 0 && values('"' + text + (open ? "\"" : "")).isEmpty();
    }

    private boolean isClosed() {
      return !inside.isEmpty() && inside.getLast().closes();
    }

    private static boolean isTooLong(Line first, int further) {
      return first.text().length() + further > PhysicalLines.LONGEST;
    }

    private void count(Inside one, int sign) {
      length += sign * one.length();
      malformed += one.malformed() ? sign : 0;
      cut += one.line().cut() ? sign : 0;
    }
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
