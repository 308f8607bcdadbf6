package org.waymark.engine.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only listed shapes pass; an attack is whatever is on no list. */
class JuelShapeTest {

  static List<String> attacks() {
    return Attacks.expressions();
  }

  @Test
  void there_are_at_least_sixty_attacks() {
    assertThat(attacks()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
  }

  /** Some have an allowed shape and name what a model must not set: the gate asks for both. */
  @ParameterizedTest
  @MethodSource("attacks")
  void an_attack_has_no_allowed_shape(String attack) {
    assertThat(JuelShape.isIn(attack)).isTrue();
    JuelShape shape = JuelShape.of(attack);
    assertThat(
            !shape.isAllowed()
                || shape.names().stream().anyMatch(name -> VariableNamesTaken.isTaken(name)))
        .as(attack)
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${outcome == 'declined'}",
        "#{outcome == 'declined'}",
        "${ outcome == 'declined' }",
        " ${outcome == 'declined'}\n",
        "${newSafeguardingConcern == true}",
        "${callBackOn != null}",
        "${nextRingOn}",
        "${(nextRingOn)}",
        "${a == 'x' || b == 'y' && !(c == 'z')}",
        "${a eq 'x' or b ne 'y' and not (c lt 3)}",
        "${cost > 85.6}",
        "${cost >= -1}",
        "${cost < other}",
        "${cost le 1e3}",
        "${true}",
        "${'text'}",
        "${newSafeguardingConcern}",
        "${!newSafeguardingConcern}"
      })
  void names_comparisons_and_logic_pass(String expression) {
    assertThat(JuelShape.of(expression).faults()).isEmpty();
  }

  @Test
  void the_names_that_an_expression_reads_are_known() {
    assertThat(JuelShape.of("${a == 'x' || !(b == c)}").names()).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @CsvSource({
    "${''[p]}, it reads the property p",
    "${x.run()}, it calls run()",
    "${now()}, it calls now()",
    "${a ? b : c}, it chooses with ? and :",
    "${a + 1}, it uses the operator +",
    "before ${a}, it is put together from parts",
    "${a ==, it can't be read"
  })
  void the_fault_says_what_is_not_allowed(String expression, String fault) {
    assertThat(JuelShape.of(expression).faults())
        .anySatisfy(said -> assertThat(said).startsWith(fault));
  }

  @Test
  void a_text_that_is_too_long_to_be_read_safely_is_refused() {
    assertThat(JuelShape.of("${" + "(".repeat(20_000) + "a" + ")".repeat(20_000) + "}").faults())
        .containsExactly("it is longer than 1000 characters");
  }

  /** The names that the gate lets no model set. */
  private static final class VariableNamesTaken {
    static boolean isTaken(String name) {
      return List.of("execution", "decisionResult").contains(name);
    }
  }
}
