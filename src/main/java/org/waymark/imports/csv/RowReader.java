package org.waymark.imports.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.InputStreamSource;
import org.waymark.imports.Column;
import org.waymark.imports.ImportRefusedException;
import org.waymark.imports.Row;
import org.waymark.imports.csv.PhysicalLines.Line;
import org.waymark.writing.Plain;
import org.waymark.writing.Texts;

/** Reads the rows of a file one after the other. It never holds more than one record. */
public final class RowReader implements Closeable {

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("(?i)\"?sep=([\\p{Punct}\t&&[^\"]]|tab|\\\\t)\"?[,;|\\s]*");
  private static final Pattern UNREADABLE = Pattern.compile("\uFFFD");

  private final Reader text;
  private final Records records;
  private final Header header;

  /**
   * Opens a file and reads its header.
   *
   * @throws ImportRefusedException if it is not delimited text, or its header is wrong
   */
  public RowReader(InputStreamSource file, List<Column> columns) throws IOException {
    this.text = TextFile.open(file);
    try {
      PhysicalLines lines = new PhysicalLines(text);
      this.records = new Records(lines, delimiter(lines, columns));
      this.header = header(columns);
    } catch (IOException | RuntimeException fault) {
      text.close();
      throw fault;
    }
  }

  /** The next row, with what is wrong with it as text; null at the end. */
  public Row next() throws IOException {
    Records.Entry entry = records.next();
    if (entry == null) {
      return null;
    }
    Map<String, String> values = new HashMap<>();
    Map<String, String> garbled = new LinkedHashMap<>();
    for (int i = 0; i < entry.values().size(); i++) {
      String value = Plain.asText(Texts.kept(entry.values().get(i)));
      if (header.at(i) != null && !value.isEmpty()) {
        values.put(header.at(i).name(), value);
        String column = header.at(i).name();
        Garbled.warning(entry.values().get(i)).ifPresent(it -> garbled.put(column, it));
      }
    }
    Row row = new Row(entry.line(), values, header.names());
    garbled.forEach(row::warn);
    check(row, entry);
    return row;
  }

  private void check(Row row, Records.Entry entry) {
    if (entry.problem() != null) {
      row.refuseUnsplit("The row " + entry.problem());
    } else if (header.isRepeatedBy(entry.values())) {
      row.refuse(null, "The row repeats the headings");
    } else if (hasValuesOutside(entry.values())) {
      row.refuseUnsplit(
          "The row has "
              + entry.values().size()
              + " values for "
              + header.width()
              + " columns: a value that holds the separator must stand in quotation marks");
    }
    row.values().forEach((column, value) -> checkText(row, column, value));
  }

  private static void checkText(Row row, String column, String value) {
    if (UNREADABLE.matcher(value).find()) {
      row.refuse(column, "holds a character that cannot be read: save the file as CSV (UTF-8)");
    }
  }

  private boolean hasValuesOutside(List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      if (header.at(i) == null && !values.get(i).isBlank()) {
        return true;
      }
    }
    return false;
  }

  private Header header(List<Column> columns) throws IOException {
    Records.Entry first = records.next();
    if (first == null) {
      throw new ImportRefusedException("The file is empty");
    }
    if (first.problem() != null) {
      throw new ImportRefusedException(
          "The header on line " + first.line() + " " + first.problem());
    }
    return new Header(first.values(), columns);
  }

  /** The delimiter under which the first line names the most columns that we know. */
  private static char delimiter(PhysicalLines lines, List<Column> columns) throws IOException {
    Line line = lines.next();
    while (line != null && line.text().isBlank()) {
      line = lines.next();
    }
    if (line == null) {
      throw new ImportRefusedException("The file is empty");
    }
    var separatorLine = SEPARATOR_LINE.matcher(line.text());
    if (separatorLine.matches()) {
      String named = separatorLine.group(1);
      return named.length() == 1 ? named.charAt(0) : '\t';
    }
    lines.goBack(line);
    return likeliest(line.text(), columns);
  }

  private static char likeliest(String line, List<Column> columns) {
    char best = DELIMITERS[0];
    long most = 0;
    for (char candidate : DELIMITERS) {
      long known = known(line.split(Pattern.quote(String.valueOf(candidate))), columns);
      if (known > most) {
        most = known;
        best = candidate;
      }
    }
    return best;
  }

  private static long known(String[] headers, List<Column> columns) {
    return java.util.Arrays.stream(headers)
        .filter(header -> columns.stream().anyMatch(column -> column.isMeantBy(header)))
        .count();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
