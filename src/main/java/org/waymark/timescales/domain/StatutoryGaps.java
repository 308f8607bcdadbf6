package org.waymark.timescales.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waymark.timescales.TableFault;
import org.waymark.timescales.Timescale;

/** A statutory row may not disappear for some starts, or for all. */
final class StatutoryGaps {

  private final Register register;

  StatutoryGaps(Register register) {
    this.register = register;
  }

  /** The first start on which the law has no row, at the row and column that leave it out. */
  Optional<TableFault> of(StatutoryLimit limit) {
    LocalDate covered = limit.since();
    Timescale covering = null;
    List<Timescale> versions = versions(limit.key());
    for (Timescale row : versions) {
      if (covered != null && row.inForceOn(covered)) {
        covering = row;
        covered = row.effectiveTo() == null ? null : row.effectiveTo().plusDays(1);
      }
    }
    return covered == null
        ? Optional.empty()
        : Optional.of(fault(limit, covered, covering, versions));
  }

  private List<Timescale> versions(String key) {
    List<Timescale> versions = new ArrayList<>(register.versions(key));
    versions.sort(
        Comparator.comparing(
            row -> Objects.requireNonNullElse(row.effectiveFrom(), LocalDate.MIN)));
    return versions;
  }

  private TableFault fault(
      StatutoryLimit limit, LocalDate start, Timescale covering, List<Timescale> versions) {
    String message = limit.key() + " (" + limit.ruleId() + ") has no row for starts on " + start;
    if (versions.isEmpty()) {
      return new TableFault(0, "key", message);
    }
    return covering == null
        ? new TableFault(number(versions.get(0)), "effectiveFrom", message)
        : new TableFault(number(covering), "effectiveTo", message);
  }

  private int number(Timescale row) {
    return register.rows().indexOf(row) + 1;
  }
}
