package org.waymark.engine.escalation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.dmn.BuiltinAggregator;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.waymark.engine.dmn.DmnRows;
import org.waymark.security.Roles;
import org.waymark.timescales.TableFault;

/**
 * What is wrong with an escalation ladder before it is deployed: with a cell, with a rung, or with
 * the ladder of some work. Whatever a council changes, work that is overdue is told, and statutory
 * work at once and to a manager.
 */
public final class LadderCheck {

  private static final int LONGEST_RUNG = 50;

  private static final Set<String> BASES = Set.of("statute", "guidance", "local");
  private static final Set<String> BANDS = Set.of("routine", "high", "urgent");
  private static final Set<String> MANAGERS = Set.of("team-managers", "service-managers");
  private static final String ANY_OTHER = "any other";

  private final List<TableFault> faults = new ArrayList<>();
  private final Set<Integer> used = new LinkedHashSet<>();

  private LadderCheck() {}

  /**
   * All that is wrong, by row and column; nothing if the model holds no ladder.
   *
   * @param processes the ids of the processes that there are
   */
  public static List<TableFault> of(DmnModelInstance model, Set<String> processes) {
    LadderCheck check = new LadderCheck();
    if (model.getModelElementById(DmnLadderTable.KEY) instanceof Decision decision) {
      check.decision(decision, processes);
    }
    return check.faults.stream().distinct().toList();
  }

  private void decision(Decision decision, Set<String> processes) {
    if (!(decision.getExpression() instanceof DecisionTable table)) {
      faults.add(new TableFault(0, "", "the ladder is a decision table"));
      return;
    }
    table(table);
    List<LadderRow> rows = new ArrayList<>();
    DmnRows.of(table).forEach(cells -> rows.add(new LadderRow(rows.size() + 1, cells)));
    Map<String, Set<String>> names = names(processes);
    rows.forEach(row -> row.check(names, faults));
    if (faults.isEmpty()) {
      ladders(rows);
    }
  }

  private void table(DecisionTable table) {
    BuiltinAggregator aggregation = table.getAggregation();
    if (table.getHitPolicy() != HitPolicy.COLLECT || aggregation != null) {
      faults.add(
          new TableFault(0, "", "all rows that match make the ladder: the hit policy is COLLECT"));
    }
    List<String> columns = DmnRows.columns(table);
    List<String> expected = new ArrayList<>(LadderRow.INPUTS);
    expected.addAll(LadderRow.OUTPUTS);
    expected.stream()
        .filter(column -> !columns.contains(column))
        .forEach(column -> faults.add(new TableFault(0, column, "is missing")));
    columns.stream()
        .filter(column -> !expected.contains(column))
        .forEach(column -> faults.add(new TableFault(0, column, "is no column of the ladder")));
  }

  private static Map<String, Set<String>> names(Set<String> processes) {
    Set<String> groups = new LinkedHashSet<>(Roles.IN_TEAMS);
    groups.add(Roles.SERVICE_MANAGERS);
    Map<String, Set<String>> names = new HashMap<>();
    names.put("basis", BASES);
    names.put("pathway", processes);
    names.put("priorityBand", BANDS);
    names.put("tell", RungRow.KNOWN);
    names.put("group", groups);
    return names;
  }

  private void ladders(List<LadderRow> rows) {
    Set<String> pathways = new LinkedHashSet<>(Set.of(ANY_OTHER));
    rows.forEach(row -> pathways.addAll(row.pathways()));
    for (String basis : BASES) {
      for (String band : BANDS) {
        for (String pathway : pathways) {
          String work = basis + ", priority " + band;
          ladder(
              rows.stream().filter(row -> row.appliesTo(basis, pathway, band)).toList(),
              basis.equals("statute"),
              pathway.equals(ANY_OTHER) ? work : work + ", pathway " + pathway);
        }
      }
    }
    rows.stream()
        .filter(row -> !used.contains(row.number()))
        .forEach(row -> row.fault("", "applies to no work at all", faults));
  }

  private void ladder(List<LadderRow> ladder, boolean statute, String work) {
    Map<String, LadderRow> byRung = new HashMap<>();
    LadderRow before = null;
    for (LadderRow row : ladder) {
      used.add(row.number());
      if (row.rung().length() > LONGEST_RUNG) {
        row.fault("rung", "may have " + LONGEST_RUNG + " characters", faults);
      }
      if (byRung.putIfAbsent(row.rung(), row) != null) {
        row.fault("rung", "\"" + row.rung() + "\" stands twice for " + work, faults);
      }
      if (before != null && row.offset() < before.offset()) {
        row.fault("offset", "comes before that of row " + before.number() + " for " + work, faults);
      }
      before = row;
    }
    overdue(ladder, statute, work);
  }

  private void overdue(List<LadderRow> ladder, boolean statute, String work) {
    if (ladder.stream().noneMatch(row -> row.offset() >= 0 && !row.tell().isEmpty())) {
      missing("nobody is told of overdue work: " + work);
    } else if (statute) {
      if (ladder.stream().noneMatch(row -> row.offset() == 0 && !row.tell().isEmpty())) {
        missing("statutory work is told the moment it is overdue (offset 0): " + work);
      }
      if (ladder.stream().noneMatch(row -> row.offset() >= 0 && tellsManagers(row))) {
        missing("a manager is told of overdue statutory work: " + work);
      }
    }
  }

  private static boolean tellsManagers(LadderRow row) {
    return row.tell().stream().anyMatch(MANAGERS::contains);
  }

  private void missing(String message) {
    faults.add(new TableFault(0, "", message));
  }
}
