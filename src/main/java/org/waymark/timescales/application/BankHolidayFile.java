package org.waymark.timescales.application;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.waymark.timescales.InvalidTableException;
import org.waymark.timescales.TableFault;

/** Reads bank holidays from CSV with the columns {@code date,name}; dates like 2029-05-08. */
final class BankHolidayFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

  private final String name;
  private final List<TableFault> faults = new ArrayList<>();
  private final SortedMap<LocalDate, String> days = new TreeMap<>();

  private BankHolidayFile(String name) {
    this.name = name;
  }

  /**
   * @param name what the file is called in a refusal
   * @throws InvalidTableException with all faults at once, by line and column
   */
  static SortedMap<LocalDate, String> read(String name, byte[] content) {
    BankHolidayFile file = new BankHolidayFile(name);
    try (Reader reader = new StringReader(file.text(content));
        CSVParser lines = FORMAT.parse(reader)) {
      file.lines(lines);
    } catch (IOException | UncheckedIOException broken) {
      file.fault(0, "", "is no CSV file: a quote is not closed");
    }
    if (!file.faults.isEmpty()) {
      throw new InvalidTableException(name, file.faults);
    }
    return file.days;
  }

  private String text(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException otherEncoding) {
      throw new InvalidTableException(
          name, List.of(new TableFault(0, "", "is not UTF-8; save it as CSV UTF-8")));
    }
  }

  private void lines(CSVParser lines) {
    boolean header = true;
    for (CSVRecord line : lines) {
      int number = (int) lines.getCurrentLineNumber();
      if (header) {
        header(line);
        header = false;
      } else {
        day(line, number);
      }
    }
    if (header) {
      fault(1, "", "starts with the heading date,name");
    }
  }

  private void header(CSVRecord line) {
    if (!cell(line, 0).equalsIgnoreCase("date") || !cell(line, 1).equalsIgnoreCase("name")) {
      fault(1, "", "starts with the heading date,name");
    }
  }

  private void day(CSVRecord line, int number) {
    if (cell(line, 0).isEmpty() && cell(line, 1).isEmpty()) {
      return;
    }
    if (cell(line, 1).isEmpty()) {
      fault(number, "name", "says what the day is");
    }
    try {
      LocalDate day = LocalDate.parse(cell(line, 0));
      if (day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
        fault(number, "date", day + " is at the weekend, which is no working day anyway");
      }
      if (days.put(day, cell(line, 1)) != null) {
        fault(number, "date", day + " stands twice in the file");
      }
    } catch (DateTimeParseException notDate) {
      fault(number, "date", "is a date like 2029-05-08");
    }
  }

  private static String cell(CSVRecord line, int index) {
    return index < line.size() ? line.get(index) : "";
  }

  private void fault(int line, String column, String message) {
    faults.add(new TableFault(line, column, message));
  }
}
