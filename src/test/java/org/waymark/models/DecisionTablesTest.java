package org.waymark.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.timescales.Timescale;
import org.waymark.timescales.application.TestRules;

/**
 * What each decision table says, situation by situation, and that no rule of any table is left
 * without one. The situations stand in src/test/resources/decisions, a file for each table.
 */
class DecisionTablesTest {

  private static final Path SITUATIONS = Path.of("src/test/resources/decisions");
  private static final String RULES = "> rules";

  private static final List<String> HIT = new ArrayList<>();
  private static final DmnEngine ENGINE = engine();

  private static DmnEngine engine() {
    var configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration
        .getCustomPostDecisionTableEvaluationListeners()
        .add(
            event ->
                event.getMatchingRules().stream()
                    .map(DmnEvaluatedDecisionRule::getId)
                    .forEach(HIT::add));
    return configuration.buildEngine();
  }

  /**
   * One situation.
   *
   * @param given the inputs that are known
   * @param rules the rules that answer it, in their order
   * @param said each output's values, one for each rule
   */
  record Situation(
      String table,
      Map<String, Object> given,
      List<String> rules,
      Map<String, List<String>> said) {}

  static List<Path> tables() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList();
    }
  }

  private static String name(Path table) {
    return table.getFileName().toString().replace(".dmn", "");
  }

  static List<Situation> situations() throws IOException {
    List<Situation> all = new ArrayList<>();
    for (Path table : tables()) {
      all.addAll(situations(name(table)));
    }
    return all;
  }

  private static List<Situation> situations(String table) throws IOException {
    if (table.equals("timescales")) {
      return TestRules.register().rows().stream().map(DecisionTablesTest::asked).toList();
    }
    List<String> lines = Files.readAllLines(SITUATIONS.resolve(table + ".csv"));
    List<String> columns = List.of(lines.get(0).split(",", -1));
    return lines.stream()
        .skip(1)
        .map(line -> situation(table, columns, line.split(",", -1)))
        .toList();
  }

  private static Situation situation(String table, List<String> columns, String[] cells) {
    Map<String, Object> given = new HashMap<>();
    Map<String, List<String>> said = new LinkedHashMap<>();
    int rules = columns.indexOf(RULES);
    for (int i = 0; i < cells.length; i++) {
      if (i < rules) {
        given.put(columns.get(i), value(cells[i]));
      } else if (i > rules) {
        said.put(columns.get(i), List.of(cells[i].split(";")));
      }
    }
    return new Situation(table, given, List.of(cells[rules].split(";")), said);
  }

  private static Object value(String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    if (cell.matches("true|false")) {
      return Boolean.valueOf(cell);
    }
    return cell.matches("\\d+") ? (Object) Integer.valueOf(cell) : cell;
  }

  // The register is asked for a row by its key, and worked examples say elsewhere what it means.
  private static Situation asked(Timescale row) {
    return new Situation(
        "timescales", Map.of("key", row.key()), List.of(), Map.of("ruleId", List.of(row.ruleId())));
  }

  private static DmnDecisionResult decide(Situation situation) throws IOException {
    Path file =
        tables().stream()
            .filter(one -> name(one).equals(situation.table()))
            .findFirst()
            .orElseThrow();
    try (InputStream table = Files.newInputStream(file)) {
      DmnDecision decision = ENGINE.parseDecision(situation.table(), table);
      HIT.clear();
      return ENGINE.evaluateDecision(decision, situation.given());
    }
  }

  @ParameterizedTest
  @MethodSource("situations")
  void a_situation_is_answered_by_its_rules(Situation situation) throws IOException {
    DmnDecisionResult result = decide(situation);

    if (!situation.rules().isEmpty()) {
      assertThat(HIT).isEqualTo(situation.rules());
    }
    situation
        .said()
        .forEach(
            (output, values) ->
                assertThat(result.stream().map(row -> String.valueOf(row.get(output))).toList())
                    .as(output)
                    .isEqualTo(values));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void no_rule_is_without_a_situation(Path table) throws IOException {
    Set<String> drawn =
        Dmn.readModelFromFile(table.toFile()).getModelElementsByType(Rule.class).stream()
            .map(Rule::getId)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(drawn).isNotEmpty();
    for (Situation situation : situations(name(table))) {
      decide(situation);
      HIT.forEach(drawn::remove);
    }
    assertThat(drawn).isEmpty();
  }

  @Test
  void every_situation_is_one_of_a_table_that_is_there() throws IOException {
    Map<String, Path> named = new TreeMap<>();
    for (Path table : tables()) {
      named.put(name(table) + ".csv", table);
    }
    try (Stream<Path> files = Files.list(SITUATIONS)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .isNotEmpty()
          .allMatch(named::containsKey);
    }
  }
}
