package org.waymark.timescales.application;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.waymark.timescales.InvalidTableException;
import org.waymark.timescales.RegisterRow;
import org.waymark.timescales.TableFault;
import org.waymark.timescales.Timescale;
import org.waymark.timescales.WorkingCalendar;
import org.waymark.timescales.domain.Register;
import org.waymark.timescales.domain.RegisterChecks;

/** Makes a register of the table's rows, or names everything that is wrong in it. */
final class RegisterReader {

  private static final List<String> COLUMNS =
      List.of(
          "key",
          "ruleId",
          "name",
          "amount",
          "unit",
          "counting",
          "roll",
          "timeOfDay",
          "parameters",
          "basis",
          "source",
          "mark",
          "effectiveFrom",
          "effectiveTo");

  private RegisterReader() {}

  /**
   * @throws InvalidTableException with all faults at once
   */
  static Register read(List<RegisterRow> table, WorkingCalendar calendar) {
    List<TableFault> faults = new ArrayList<>(missingColumns(table));
    List<Timescale> rows = new ArrayList<>();
    if (faults.isEmpty()) {
      table.forEach(row -> rows.add(new RowReader(row, faults).read()));
    }
    if (faults.isEmpty()) {
      Register register = new Register(rows);
      faults.addAll(RegisterChecks.faults(calendar, register));
      if (faults.isEmpty()) {
        return register;
      }
    }
    throw new InvalidTableException("The register of timescales", faults);
  }

  private static List<TableFault> missingColumns(List<RegisterRow> table) {
    if (table.isEmpty()) {
      return List.of(new TableFault(0, "", "has no rows"));
    }
    TreeSet<String> missing = new TreeSet<>(COLUMNS);
    missing.removeAll(table.get(0).cells().keySet());
    return missing.stream().map(name -> new TableFault(0, name, "is missing")).toList();
  }
}
