package org.waymark.engine.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and forms use the functions of FEEL's standard and no others. */
class FeelShapeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "outcome = \"declined\"",
        "if a > 3 then \"x\" else \"y\"",
        "contains(text, \"x\")",
        "string length(text) > 3",
        "date(\"2026-11-29\") + duration(\"P3D\")",
        "count([1, 2, 3])",
        "some x in list satisfies x > 3",
        "{a: 1, b: 2}.b",
        "row.cost"
      })
  void the_standard_passes(String expression) {
    assertThat(FeelShape.faultsOfExpression(expression)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"red\", \"amber\"", "> 3", "[1..5]", "not(\"red\")", "-"})
  void the_cells_of_a_table_pass(String cell) {
    assertThat(FeelShape.faultsOfUnaryTests(cell)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exec(\"touch PWNED\") | it calls exec()",
        "a.forName(\"java.lang.Runtime\") | it calls forName() of a value",
        "person.getClass() | it calls getClass() of a value",
        "count(a.list()) | it calls list() of a value",
        "[1, {b: steal(2)}] | it calls steal()",
        "function(x) x + 1 | it defines a function",
        "function(x) external { java: { class: \"java.lang.Runtime\", method signature: "
            + "\"max(int, int)\" } } | it",
        "sort([3,1], function(x,y) x < y) | it defines a function",
        "a = = b | it is no FEEL that can be read"
      })
  void functions_of_ones_own_are_refused(String expression, String fault) {
    assertThat(FeelShape.faultsOfExpression(expression))
        .anySatisfy(said -> assertThat(said).startsWith(fault));
  }
}
