package org.waymark.engine.escalation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import org.waymark.escalation.BrokenLadderException;
import org.waymark.escalation.LadderTable;
import org.waymark.escalation.Rung;

/**
 * The ladder as deployed in {@code escalation-ladder.dmn}. An answer is kept as long as its version
 * is the newest, so that sweeps add no decision history while nothing changes.
 */
@Component
class DmnLadderTable implements LadderTable {

  static final String KEY = "escalation-ladder";

  private final RepositoryService repository;
  private final DecisionService decisions;
  private final Map<Question, List<Rung>> answers = new ConcurrentHashMap<>();

  private record Question(String version, Combination combination) {}

  DmnLadderTable(RepositoryService repository, DecisionService decisions) {
    this.repository = repository;
    this.decisions = decisions;
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
    answers.keySet().removeIf(question -> !question.version().equals(newest.getId()));
    return newest.getId();
  }

  @Override
  public List<Rung> rungs(String version, Combination combination) {
    return answers.computeIfAbsent(new Question(version, combination), this::ask);
  }

  private List<Rung> ask(Question question) {
    Combination by = question.combination();
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("basis", by.basis().name().toLowerCase(Locale.ROOT));
    inputs.put("pathway", by.pathway());
    inputs.put("priorityBand", by.band().name().toLowerCase(Locale.ROOT));
    DmnDecisionTableResult answer = decisions.evaluateDecisionTableById(question.version(), inputs);
    List<Rung> rungs =
        answer.getResultList().stream()
            .map(RungRow::read)
            .sorted(Comparator.comparing(Rung::offset))
            .toList();
    check(rungs, inputs);
    return rungs;
  }

  private static void check(List<Rung> rungs, Map<String, Object> inputs) {
    if (rungs.isEmpty()) {
      throw new BrokenLadderException(KEY + " has no rung for " + inputs);
    }
    Set<String> names = new HashSet<>();
    for (Rung rung : rungs) {
      if (!names.add(rung.name())) {
        throw new BrokenLadderException(
            KEY + " has the rung " + rung.name() + " twice for " + inputs);
      }
    }
  }
}
