package org.waymark.engine.expressions;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * What FEEL may do in tables and forms: everything of the standard but functions of one's own.
 * Called by name from a value, or named in another language, they would run code of the server.
 */
public final class FeelShape {

  /** What is allowed, for whoever is refused. */
  public static final String ALLOWED =
      "FEEL compares and calculates with values, ranges and lists, chooses with if … then … else,"
          + " and calls the functions of its standard";

  private static final int LONGEST = 2_000;
  private static final FeelEngineApi PARSER =
      FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();
  private static final Set<String> STANDARD = standard();

  private FeelShape() {}

  private static Set<String> standard() {
    Set<String> names = new HashSet<>();
    var mapper = ValueMapper.defaultValueMapper();
    var functions = new BuiltinFunctions(FeelEngineClock.SystemClock$.MODULE$, mapper);
    functions.functionNames().iterator().foreach(names::add);
    return Set.copyOf(names);
  }

  /** What is wrong with an expression, in words; empty for one that may stand. */
  public static List<String> faultsOfExpression(String text) {
    return parsed(text, PARSER::parseExpression);
  }

  /** As {@link #faultsOfExpression}, for the cell of a table's input column. */
  public static List<String> faultsOfUnaryTests(String text) {
    return parsed(text, PARSER::parseUnaryTests);
  }

  private static List<String> parsed(String text, Function<String, ParseResult> parser) {
    if (text.length() > LONGEST) {
      return List.of("it is longer than " + LONGEST + " characters");
    }
    try {
      return faults(parser.apply(text));
    } catch (StackOverflowError tooDeep) {
      return List.of("it is nested too deeply");
    }
  }

  private static List<String> faults(ParseResult read) {
    return read.isFailure()
        ? List.of("it is no FEEL that can be read")
        : faults(read.parsedExpression());
  }

  /** As {@link #faultsOfExpression}, for one that was read before. */
  public static List<String> faults(ParsedExpression expression) {
    List<String> faults = new ArrayList<>();
    walk(expression.expression(), false, faults);
    return List.copyOf(faults);
  }

  /** {@code inLoop} says that something around the node repeats it. */
  private static void walk(Object node, boolean inLoop, List<String> faults) {
    String fault = Optional.ofNullable(FeelBounds.fault(node)).orElseGet(() -> fault(node));
    if (fault == null && isLoop(node)) {
      fault = inLoop || iterators(node) > 1 ? "it loops within a loop" : null;
    }
    if (fault != null) {
      faults.add(fault);
    }
    if (node instanceof Product product) {
      boolean inside = inLoop || isLoop(node);
      for (Iterator<Object> parts = product.productIterator(); parts.hasNext(); ) {
        walk(parts.next(), inside, faults);
      }
    }
  }

  private static boolean isLoop(Object node) {
    return node instanceof For || node instanceof SomeItem || node instanceof EveryItem;
  }

  private static int iterators(Object node) {
    if (node instanceof For loop) {
      return loop.iterators().size();
    }
    if (node instanceof SomeItem some) {
      return some.iterators().size();
    }
    return node instanceof EveryItem every ? every.iterators().size() : 1;
  }

  private static String fault(Object node) {
    if (node instanceof FunctionInvocation call && !STANDARD.contains(call.function())) {
      return "it calls " + call.function() + "(), which is no function of the standard";
    }
    if (node instanceof QualifiedFunctionInvocation call) {
      return "it calls " + call.function() + "() of a value";
    }
    if (node instanceof JavaFunctionInvocation) {
      return "it names a function of another language";
    }
    if (node instanceof IterationContext) {
      return "it loops over a range of numbers";
    }
    return node instanceof FunctionDefinition ? "it defines a function" : null;
  }
}
