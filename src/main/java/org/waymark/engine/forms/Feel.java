package org.waymark.engine.forms;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.waymark.engine.expressions.FeelShape;

/**
 * A FEEL expression of a form ({@code =urgent = true}), parsed once.
 *
 * <p>The browser runs another FEEL engine (feelin) than the server (feel-scala). For values of the
 * types that fields hold they agree; they differ where an expression compares a field with a value
 * of another type, which here is null. As in form-js, null never hides a field.
 */
final class Feel {
  private static final int LONGEST = 2_000;
  private static final Pattern TEXT_LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
  private static final Pattern CLOCK = Pattern.compile("\\b(now|today)\\s*\\(");
  private static final Pattern LOOP = Pattern.compile("(?s)\\b(for|some|every)\\b.*\\.\\.");
  private static final Pattern ONLY_HERE = Pattern.compile("\\bis defined\\s*\\(");
  private static final Pattern FUNCTION = Pattern.compile("\\bfunction\\s*\\(");

  /** No functions of other languages and no clock: a form's rules depend on its answers alone. */
  private static final FeelEngineApi ENGINE =
      FeelEngineBuilder.forJava()
          .withEnabledExternalFunctions(false)
          .withClock(Feel::noClock)
          .build();

  private final String text;
  private final ParsedExpression expression;

  private Feel(String text, ParsedExpression expression) {
    this.text = text;
    this.expression = expression;
  }

  static boolean isExpression(String text) {
    return text.startsWith("=");
  }

  /**
   * @throws IllegalArgumentException saying what is wrong with the expression
   */
  static Feel parse(String text) {
    String feel = text.substring(1);
    refuseWhatCannotRunHere(feel);
    return parsed(feel);
  }

  /** Expressions that were read already, as one that comes to the list of their values. */
  static Feel list(List<Feel> expressions) {
    // A line of its own for each, so that a comment at an end swallows no bracket.
    return parsed(
        expressions.stream()
            .map(one -> "(" + one.text + "\n)")
            .collect(Collectors.joining(", ", "[", "]")));
  }

  private static Feel parsed(String feel) {
    ParseResult result = ENGINE.parseExpression(feel);
    if (result.isFailure()) {
      throw new IllegalArgumentException("is not valid FEEL");
    }
    List<String> faults = FeelShape.faults(result.parsedExpression());
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("is not allowed: " + String.join(", ", faults));
    }
    return new Feel(feel, result.parsedExpression());
  }

  private static void refuseWhatCannotRunHere(String feel) {
    if (feel.length() > LONGEST) {
      throw new IllegalArgumentException("is longer than " + LONGEST + " characters");
    }
    String code = TEXT_LITERAL.matcher(feel).replaceAll("\"\"");
    if (CLOCK.matcher(code).find()) {
      throw new IllegalArgumentException(
          "asks the clock, which a browser and the server read differently");
    }
    if (LOOP.matcher(code).find()) {
      throw new IllegalArgumentException("loops over a range of numbers");
    }
    if (ONLY_HERE.matcher(code).find()) {
      throw new IllegalArgumentException("uses 'is defined', which browsers do not know");
    }
    if (FUNCTION.matcher(code).find()) {
      throw new IllegalArgumentException("defines a function");
    }
  }

  boolean isTrue(Map<String, Object> context) {
    return Boolean.TRUE.equals(evaluate(context));
  }

  /** The value in plain Java, or null where the expression cannot be evaluated. */
  Object evaluate(Map<String, Object> context) {
    try {
      EvaluationResult result = ENGINE.evaluate(expression, context);
      return result.isSuccess() ? result.result() : null;
    } catch (RuntimeException cannotBeEvaluated) {
      return null;
    }
  }

  /** As it stands in the file, without the sign before it. */
  @Override
  public String toString() {
    return text;
  }

  private static java.time.ZonedDateTime noClock() {
    throw new UnsupportedOperationException("a form's expressions have no clock");
  }
}
