package org.waymark.engine.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever reaches the engine's language at run time reaches nothing by it. */
class GuardedExpressionsTest {

  private final GuardedScope scope = new GuardedScope();

  @BeforeEach
  void setTheTraps() {
    GuardedScope.Trap.sprung = false;
    System.clearProperty("waymark.attacked");
  }

  @AfterEach
  void leaveTheEngine() {
    Context.removeProcessEngineConfiguration();
    System.clearProperty("waymark.attacked");
  }

  static List<String> attacks() {
    return Attacks.expressions();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void an_attack_in_a_stored_model_is_read_and_refused_when_it_runs(String attack) {
    assertThatThrownBy(() -> scope.run(scope.manager.createExpression(attack)))
        .isInstanceOf(ProcessEngineException.class);
    assertThat(System.getProperty("waymark.attacked")).isNull();
  }

  /** The second wall stands alone, as if nobody had looked at any shape. */
  @ParameterizedTest
  @MethodSource("attacks")
  void an_attack_whose_shape_nobody_looked_at_reaches_nothing(String attack) {
    try {
      assertThat(NarrowResolver.isSimple(scope.run(scope.manager.resolved(attack)))).isTrue();
    } catch (ProcessEngineException refused) {
      // Refused is as good.
    }
    assertThat(System.getProperty("waymark.attacked")).isNull();
    assertThat(GuardedScope.Trap.sprung).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"${trap}", "${type}", "${trap == null}", "${trap.name}", "${trap['name']}"})
  void a_variable_that_holds_an_object_is_refused(String expression) {
    assertThatThrownBy(() -> scope.run(scope.manager.resolved(expression)))
        .isInstanceOf(ProcessEngineException.class);
    assertThat(GuardedScope.Trap.sprung).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "${text}, abc",
    "${number}, 7",
    "${yes}, true",
    "${text == 'abc'}, true",
    "${text == 'abc' && number > 6}, true",
    "${!(number >= 8)}, true",
    "${nothing == null}, true",
    "plain words, plain words"
  })
  void simple_variables_are_compared(String expression, String value) {
    assertThat(scope.run(scope.manager.createExpression(expression))).hasToString(value);
  }

  @Test
  void a_name_that_nothing_sets_is_an_error_that_says_so() {
    assertThatThrownBy(() -> scope.run(scope.manager.createExpression("${missing}")))
        .hasMessageContaining("Unknown property used in expression: ${missing}");
  }

  @Test
  void a_bean_comes_before_a_variable_of_its_name() {
    assertThat(scope.run(scope.manager.createExpression("${escalationInterval}")))
        .isSameAs(scope.bean);
  }

  @Test
  void the_interval_of_the_sweep_is_read_with_and_without_a_scope() {
    assertThat(scope.run(scope.manager.createExpression("${escalationInterval.cycle}")))
        .isEqualTo("R/PT2M");
    assertThat(scope.manager.createExpression("${escalationInterval.cycle}").getValue(null))
        .isEqualTo("R/PT2M");
  }

  @Test
  void the_first_row_of_a_decision_gives_its_outputs_and_nothing_else() {
    scope.variables.setVariable(
        "decisionResult",
        List.of(java.util.Map.of("riskBand", "red", "object", new GuardedScope.Trap())));

    assertThat(scope.run(scope.manager.createExpression("${decisionResult[0].riskBand}")))
        .isEqualTo("red");
    assertThat(scope.run(scope.manager.createExpression("${decisionResult[0].other}"))).isNull();
    assertThatThrownBy(
            () -> scope.run(scope.manager.createExpression("${decisionResult[0].object}")))
        .hasMessageContaining("Output object");
  }

  @Test
  void a_decision_without_a_row_gives_nothing() {
    scope.variables.setVariable("decisionResult", List.of());

    assertThat(scope.run(scope.manager.createExpression("${decisionResult[0].riskBand}"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${text}",
        "${7*6}",
        "plain",
        "#{execution.processBusinessKey}",
        "${decisionResult[0].riskBand}",
        "${now() }",
        "${dateTime().plusDays(99999)}"
      })
  void queries_run_no_expression_but_our_lists(String expression) {
    assertThatThrownBy(() -> scope.manager.createExpression(expression).getValue(null))
        .hasMessageContaining("Expressions are not allowed in queries and filters");
  }

  @Test
  void what_our_lists_ask_is_no_expression_for_models() {
    assertThatThrownBy(() -> scope.run(scope.manager.createExpression("${currentUser()}")))
        .hasMessageContaining("is for task lists, not for models");
  }

  @Test
  void nothing_is_set_by_an_expression() {
    assertThatThrownBy(
            () -> scope.manager.createExpression("${text}").setValue("x", scope.variables))
        .hasMessageContaining("Expressions set nothing");
  }
}
