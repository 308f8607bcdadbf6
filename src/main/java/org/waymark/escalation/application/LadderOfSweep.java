package org.waymark.escalation.application;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.waymark.escalation.LadderTable;
import org.waymark.escalation.LadderTable.Combination;
import org.waymark.escalation.LadderTable.PriorityBand;
import org.waymark.escalation.Rung;
import org.waymark.escalation.persistence.ClockRow;

/** The ladder as one sweep sees it: one version, each combination asked for once. */
class LadderOfSweep {

  private final LadderTable table;
  private final String version;
  private final Map<Combination, List<Rung>> known = new ConcurrentHashMap<>();

  LadderOfSweep(LadderTable table) {
    this.table = table;
    this.version = table.version();
  }

  String version() {
    return version;
  }

  List<Rung> rungs(ClockRow clock) {
    Combination combination =
        new Combination(clock.rule().basis(), clock.pathway(), PriorityBand.of(clock.priority()));
    return known.computeIfAbsent(combination, one -> table.rungs(version, one));
  }
}
