package org.waymark.timescales.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.timescales.TableFault;
import org.waymark.timescales.Timescale;
import org.waymark.timescales.WorkingCalendar;

/** What must hold between the rows of a register, once each row is right in itself. */
public final class RegisterChecks {

  private RegisterChecks() {}

  /** All faults, by row and column; empty if the register can be put in force. */
  public static List<TableFault> faults(WorkingCalendar calendar, Register register) {
    List<TableFault> faults = new ArrayList<>();
    for (int row = 0; row < register.rows().size(); row++) {
      overlaps(register, row, faults);
      chain(register, row, faults);
    }
    if (faults.isEmpty()) {
      faults.addAll(new StatutoryCheck(calendar, register).faults());
    }
    return faults;
  }

  private static void overlaps(Register register, int row, List<TableFault> faults) {
    Timescale later = register.rows().get(row);
    for (int earlier = 0; earlier < row; earlier++) {
      Timescale other = register.rows().get(earlier);
      if (other.key().equals(later.key()) && overlap(other, later)) {
        faults.add(
            new TableFault(
                row + 1,
                "effectiveFrom",
                later.key() + " is in force at the same time as row " + (earlier + 1)));
      }
    }
  }

  private static boolean overlap(Timescale one, Timescale other) {
    return startsBeforeEndOf(one, other) && startsBeforeEndOf(other, one);
  }

  private static boolean startsBeforeEndOf(Timescale one, Timescale other) {
    return one.effectiveFrom() == null
        || other.effectiveTo() == null
        || !one.effectiveFrom().isAfter(other.effectiveTo());
  }

  private static void chain(Register register, int row, List<TableFault> faults) {
    Set<String> seen = new HashSet<>();
    String key = register.rows().get(row).key();
    String from = register.rows().get(row).parameters().from();
    while (from != null) {
      if (register.versions(from).isEmpty()) {
        faults.add(new TableFault(row + 1, "parameters", "from: no row has the key " + from));
        return;
      }
      if (from.equals(key) || !seen.add(from)) {
        faults.add(new TableFault(row + 1, "parameters", "from: " + key + " counts from itself"));
        return;
      }
      from = register.versions(from).get(0).parameters().from();
    }
  }
}
