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
