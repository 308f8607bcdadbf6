package org.waymark.engine.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * Makes up expressions from all that the language has, nested in all ways, and looks for one that
 * passes by its shape and does more than compare, or that reaches anything at run time.
 */
class RandomExpressionsTest {

  private static final List<String> NAMES =
      List.of(
          "text",
          "number",
          "yes",
          "nothing",
          "trap",
          "type",
          "p",
          "execution",
          "task",
          "escalationInterval",
          "decisionResult",
          "missing");
  private static final List<String> PROPERTIES =
      List.of("class", "name", "cycle", "run", "getClass", "forName", "processEngineServices");
  private static final List<String> OPERATORS =
      List.of("==", "!=", "<", "<=", "&&", "||", "and", "or", "eq", "+", "-", "*", "/", "%", "div");

  private GuardedScope scope;

  @BeforeTry
  void begin() {
    scope = new GuardedScope();
    GuardedScope.Trap.sprung = false;
  }

  @AfterTry
  void leaveTheEngine() {
    Context.removeProcessEngineConfiguration();
  }

  @Property(tries = 4_000)
  void whatever_passes_by_its_shape_only_compares(@ForAll("texts") String text) {
    if (JuelShape.isIn(text) && JuelShape.of(text).isAllowed()) {
      // Nothing but names, literals, comparisons, logic and parentheses is left of it.
      String rest =
          text.strip()
              .replaceAll("^[$#]\\{|}$", "")
              .replaceAll("'[^']*'", " ")
              .replaceAll("\\b(and|or|not|eq|ne|lt|le|gt|ge|true|false|null)\\b", " ")
              .replaceAll("==|!=|<=|>=|&&|\\|\\||[<>!()]", " ")
              .replaceAll("(?<![\\w.])-?\\d+(\\.\\d+)?", " ")
              .replaceAll("\\b[a-zA-Z_]\\w*\\b", " ");
      assertThat(rest).as(text).isBlank();
    }
  }

  @Property(tries = 4_000)
  void whatever_passes_by_its_shape_comes_to_a_simple_value_or_a_bean(
      @ForAll("texts") String text) {
    reachesNothing(text, true);
  }

  @Property(tries = 4_000)
  void whatever_runs_without_a_look_at_its_shape_reaches_nothing(@ForAll("texts") String text) {
    reachesNothing(text, false);
  }

  private void reachesNothing(String text, boolean shaped) {
    try {
      Object value =
          scope.run(shaped ? scope.manager.createExpression(text) : scope.manager.resolved(text));
      assertThat(value == scope.bean || NarrowResolver.isSimple(value) || isNumber(value))
          .as(text)
          .isTrue();
    } catch (ProcessEngineException refused) {
      // Refused is as good.
    }
    assertThat(GuardedScope.Trap.sprung).as(text).isFalse();
  }

  // Calculating, which no shape allows, makes numbers of another kind.
  private static boolean isNumber(Object value) {
    return value instanceof Number;
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> whole =
        Combinators.combine(Arbitraries.of("${", "#{"), inner(4)).as((open, in) -> open + in + "}");
    Arbitrary<String> composite =
        Combinators.combine(Arbitraries.of("", "a ", "$", "\\", "{"), whole, whole)
            .as((before, first, second) -> before + first + second);
    Arbitrary<String> broken = whole.map(text -> text.substring(0, text.length() - 1));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(8, whole),
        net.jqwik.api.Tuple.of(1, composite),
        net.jqwik.api.Tuple.of(1, broken));
  }

  private static Arbitrary<String> inner(int depth) {
    Arbitrary<String> leaf =
        Arbitraries.oneOf(
            Arbitraries.of(NAMES),
            Arbitraries.of("'a'", "''", "'class'", "1", "2.5", "true", "false", "null"));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<String> part = Arbitraries.lazy(() -> inner(depth - 1));
    Arbitrary<String> property = Arbitraries.of(PROPERTIES);
    return Arbitraries.oneOf(
        leaf,
        part.map(one -> "(" + one + ")"),
        part.map(one -> "!" + one),
        part.map(one -> "-" + one),
        part.map(one -> "empty " + one),
        Combinators.combine(part, Arbitraries.of(OPERATORS), part)
            .as((left, operator, right) -> left + " " + operator + " " + right),
        Combinators.combine(part, property).as((one, name) -> one + "." + name),
        Combinators.combine(part, part).as((one, index) -> one + "[" + index + "]"),
        Combinators.combine(part, property).as((one, name) -> one + "['" + name + "']"),
        Combinators.combine(part, property, part)
            .as((one, name, argument) -> one + "." + name + "(" + argument + ")"),
        Combinators.combine(Arbitraries.of("now", "currentUser", "dateTime", "f:g"), part)
            .as((name, argument) -> name + "(" + argument + ")"),
        Combinators.combine(part, part, part).as((a, b, c) -> a + " ? " + b + " : " + c));
  }
}
