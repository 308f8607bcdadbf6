package org.waymark.imports.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.imports.Column;
import org.waymark.imports.ImportRefusedException;
import org.waymark.imports.ImportRefusedException.Fault;

/** Which column of the file holds what. Order is free; empty headers at the end are ignored. */
final class Header {

  private final List<Column> positions = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @throws ImportRefusedException naming every column that is missing, unknown or there twice
   */
  Header(List<String> headers, List<Column> known) {
    refuseUnlessHeader(headers, known);
    headers.forEach(header -> place(header, known));
    for (Column column : known) {
      if (column.required() && !names.containsKey(column.name())) {
        faults.add(new Fault(column.name(), "This column is missing"));
      }
    }
    if (!faults.isEmpty()) {
      throw new ImportRefusedException(faults);
    }
  }

  /** A first line that is a row is about somebody, and is not repeated in a refusal. */
  private static void refuseUnlessHeader(List<String> headers, List<Column> known) {
    List<String> filled = headers.stream().filter(header -> !header.isBlank()).toList();
    long meant =
        filled.stream()
            .filter(header -> known.stream().anyMatch(column -> column.isMeantBy(header)))
            .count();
    if (meant * 2 < filled.size()) {
      throw new ImportRefusedException(
          "The first line is not the line of headings: most of it names no column of this import");
    }
  }

  private void place(String header, List<Column> known) {
    Column column = known.stream().filter(one -> one.isMeantBy(header)).findFirst().orElse(null);
    positions.add(column);
    if (column == null) {
      if (!header.isBlank()) {
        faults.add(new Fault(shortened(header), "This column is not known to this import"));
      }
    } else if (names.putIfAbsent(column.name(), header.strip()) != null) {
      faults.add(new Fault(shortened(header), "This column is there twice"));
    }
  }

  private static String shortened(String header) {
    String shown = header.strip();
    return shown.length() <= 60 ? shown : shown.substring(0, 60) + "…";
  }

  /** Whether a row says the headings again, as in files put together from several. */
  boolean isRepeatedBy(List<String> values) {
    for (int i = 0; i < width(); i++) {
      Column column = at(i);
      if (column != null && (i >= values.size() || !column.isMeantBy(values.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** The number of columns, empty headers at the end left out. */
  int width() {
    int width = positions.size();
    while (width > 0 && positions.get(width - 1) == null) {
      width--;
    }
    return width;
  }

  /** The column at a position, or null where the header is empty. */
  Column at(int position) {
    return position < positions.size() ? positions.get(position) : null;
  }

  /** The file's own header for each known column. */
  Map<String, String> names() {
    return names;
  }
}
