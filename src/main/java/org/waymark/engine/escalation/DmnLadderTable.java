package org.waymark.engine.escalation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.springframework.stereotype.Component;
import org.waymark.engine.dmn.DmnRows;
import org.waymark.escalation.BrokenLadderException;
import org.waymark.escalation.LadderTable;
import org.waymark.escalation.Rung;

/**
 * The ladder as deployed in {@code escalation-ladder.dmn}. Its cells are names and numbers and
 * nothing else, and are read as such: whatever language, type or further decision a file names, no
 * engine works anything out, so that no table can hold up the sweep.
 */
@Component
class DmnLadderTable implements LadderTable {

  static final String KEY = "escalation-ladder";

  private final RepositoryService repository;
  private final Map<String, List<LadderRow>> tables = new ConcurrentHashMap<>();

  DmnLadderTable(RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public String version() {
    DecisionDefinition newest =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(KEY)
            .latestVersion()
            .withoutTenantId()
            .singleResult();
    if (newest == null) {
      throw new BrokenLadderException("No decision table " + KEY + " is deployed");
    }
    tables.keySet().removeIf(version -> !version.equals(newest.getId()));
    return newest.getId();
  }

  @Override
  public List<Rung> rungs(String version, Combination by) {
    String basis = by.basis().name().toLowerCase(Locale.ROOT);
    String band = by.band().name().toLowerCase(Locale.ROOT);
    List<Rung> rungs = new ArrayList<>();
    for (LadderRow row : tables.computeIfAbsent(version, this::read)) {
      if (row.appliesTo(basis, by.pathway(), band)) {
        rungs.add(RungRow.read(row));
      }
    }
    rungs.sort(Comparator.comparing(Rung::offset));
    check(rungs, by);
    return List.copyOf(rungs);
  }

  private List<LadderRow> read(String version) {
    if (repository.getDmnModelInstance(version).getModelElementById(KEY) instanceof Decision ladder
        && ladder.getExpression() instanceof DecisionTable table) {
      List<LadderRow> rows = new ArrayList<>();
      DmnRows.of(table).forEach(cells -> rows.add(new LadderRow(rows.size() + 1, cells)));
      return List.copyOf(rows);
    }
    throw new BrokenLadderException(KEY + " is no decision table");
  }

  private static void check(List<Rung> rungs, Combination by) {
    if (rungs.isEmpty()) {
      throw new BrokenLadderException(KEY + " has no rung for " + by);
    }
    Set<String> names = new HashSet<>();
    for (Rung rung : rungs) {
      if (!names.add(rung.name())) {
        throw new BrokenLadderException(KEY + " has the rung " + rung.name() + " twice for " + by);
      }
    }
  }
}
