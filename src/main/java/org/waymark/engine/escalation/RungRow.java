package org.waymark.engine.escalation;

import java.util.Set;
import java.util.TreeSet;
import org.waymark.escalation.BrokenLadderException;
import org.waymark.escalation.Rung;

/** Reads a row of the ladder's table, and refuses what is wrong in it. */
final class RungRow {

  static final Set<String> KNOWN = Set.of("worker", "team-managers", "service-managers");

  private RungRow() {}

  static Rung read(LadderRow row) {
    String name = text(row, "rung");
    if (name == null) {
      throw new BrokenLadderException("Row " + row.number() + " of the ladder has no rung");
    }
    return new Rung(
        name,
        number(row, "offset", -60, 60),
        tell(row),
        row.cell("priority").isEmpty() ? null : number(row, "priority", 0, 100),
        text(row, "group"),
        row.cell("breachReason").equals("true"));
  }

  private static Set<String> tell(LadderRow row) {
    Set<String> recipients = row.tell();
    if (!KNOWN.containsAll(recipients)) {
      throw fault(row, "tell", "must be " + new TreeSet<>(KNOWN));
    }
    return new TreeSet<>(recipients);
  }

  private static int number(LadderRow row, String column, int least, int most) {
    if (row.cell(column).matches("-?\\d{1,3}")) {
      int number = Integer.parseInt(row.cell(column));
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw fault(row, column, "must be a whole number from " + least + " to " + most);
  }

  /** A name in quotation marks, or null where the cell is empty. */
  private static String text(LadderRow row, String column) {
    String cell = row.cell(column);
    if (!cell.isEmpty() && !cell.matches("\"[^\"]*\"")) {
      throw fault(row, column, "must be a name in quotation marks");
    }
    String text = cell.replace("\"", "").strip();
    return text.isEmpty() ? null : text;
  }

  private static BrokenLadderException fault(LadderRow row, String column, String message) {
    return new BrokenLadderException("Row " + row.number() + ": " + column + " " + message);
  }
}
