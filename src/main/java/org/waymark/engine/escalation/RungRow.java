package org.waymark.engine.escalation;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waymark.escalation.BrokenLadderException;
import org.waymark.escalation.Rung;

/** Reads a row of the ladder's table, and refuses what is wrong in it. */
final class RungRow {

  static final Set<String> KNOWN = Set.of("worker", "team-managers", "service-managers");

  private RungRow() {}

  static Rung read(Map<String, Object> row) {
    String name = text(row, "rung");
    if (name == null) {
      throw new BrokenLadderException("A row of the ladder has no rung");
    }
    return new Rung(
        name,
        number(row, name, "offset", -60, 60),
        tell(row, name),
        row.get("priority") == null ? null : number(row, name, "priority", 0, 100),
        text(row, "group"),
        Boolean.TRUE.equals(row.get("breachReason")));
  }

  private static Set<String> tell(Map<String, Object> row, String rung) {
    String all = text(row, "tell");
    if (all == null) {
      return Set.of();
    }
    Set<String> recipients =
        Arrays.stream(all.split(","))
            .map(String::trim)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!KNOWN.containsAll(recipients)) {
      throw fault(rung, "tell", "must be " + new TreeSet<>(KNOWN));
    }
    return recipients;
  }

  private static int number(
      Map<String, Object> row, String rung, String column, int least, int most) {
    if (row.get(column) instanceof Number number
        && number.intValue() >= least
        && number.intValue() <= most) {
      return number.intValue();
    }
    throw fault(rung, column, "must be a whole number from " + least + " to " + most);
  }

  private static String text(Map<String, Object> row, String column) {
    return row.get(column) instanceof String text && !text.isBlank() ? text.trim() : null;
  }

  private static BrokenLadderException fault(String rung, String column, String message) {
    return new BrokenLadderException("Rung " + rung + ": " + column + " " + message);
  }
}
