package org.waymark.engine.expressions;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import java.util.HashSet;
import java.util.Set;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;

/** What of FEEL's standard has no bound: a few letters of it take for ever or fill the memory. */
final class FeelBounds {

  /** Regular expressions go back and forth over a text without any bound. */
  private static final Set<String> WITHOUT_END = Set.of("matches", "replace", "split", "extract");

  /** A number with a thousand million places fills the memory. */
  private static final Set<String> SCALED =
      Set.of(
          "decimal",
          "floor",
          "ceiling",
          "round up",
          "round down",
          "round half up",
          "round half down");

  private static final int SCALE = 20;

  private FeelBounds() {}

  /** Why one node of an expression has no bound, or null. */
  static String fault(Object node) {
    if (node instanceof FunctionInvocation call && WITHOUT_END.contains(call.function())) {
      return "it calls "
          + call.function()
          + "(), which can take for ever: contains(), starts with() and ends with() can't";
    }
    if (node instanceof FunctionInvocation call
        && SCALED.contains(call.function())
        && !hasSmallScale(call)) {
      return "it calls " + call.function() + "() with a scale that is no number up to " + SCALE;
    }
    if (node instanceof Ref ref && ref.names().head().equals("partial")) {
      return "it builds on what a loop has come to so far";
    }
    if (node instanceof Exponentiation) {
      return "it raises to a power";
    }
    if (node instanceof ConstContext context && readsItself(context)) {
      return "it builds a context out of itself";
    }
    return null;
  }

  /** Each entry twice as long as the one before it would fill the memory in a few lines. */
  private static boolean readsItself(ConstContext context) {
    Set<String> keys = new HashSet<>();
    context.entries().foreach(entry -> keys.add(entry._1()));
    Set<String> read = new HashSet<>();
    context.entries().foreach(entry -> names(entry._2(), read));
    return read.stream().anyMatch(keys::contains);
  }

  private static boolean names(Object node, Set<String> names) {
    if (node instanceof Ref ref) {
      names.add(ref.names().head());
    }
    if (node instanceof Product product) {
      for (Iterator<Object> parts = product.productIterator(); parts.hasNext(); ) {
        names(parts.next(), names);
      }
    }
    return true;
  }

  private static boolean hasSmallScale(FunctionInvocation call) {
    if (!(call.params() instanceof PositionalFunctionParameters given)) {
      return false;
    }
    return given.params().size() == 1
        || (given.params().apply(1) instanceof ConstNumber scale
            && Math.abs(scale.value().toDouble()) <= SCALE);
  }
}
