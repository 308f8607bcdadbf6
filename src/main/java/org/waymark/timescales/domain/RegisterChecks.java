package org.waymark.timescales.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    Timescale start = register.rows().get(row);
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    next(start).ifPresent(open::add);
    while (!open.isEmpty()) {
      String from = open.pop();
      if (register.versions(from).isEmpty()) {
        faults.add(new TableFault(row + 1, "parameters", "from: no row has the key " + from));
        return;
      }
      if (from.equals(start.key())) {
        faults.add(new TableFault(row + 1, "parameters", "from: " + from + " counts from itself"));
        return;
      }
      if (reached.add(from)) {
        // Every version: which one counts hangs on the day a clock started.
        register.versions(from).forEach(version -> next(version).ifPresent(open::add));
      }
    }
  }

  private static Optional<String> next(Timescale row) {
    return Optional.ofNullable(row.parameters().from());
  }
}
