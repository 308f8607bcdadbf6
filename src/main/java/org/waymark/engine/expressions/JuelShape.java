package org.waymark.engine.expressions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * The shape of an expression, read by the parser that will run it. Only shapes on this list pass:
 * one name, or comparisons of names and literals that are joined by logic. Whatever else the
 * language offers, now or in a later engine, is refused: an allowlist forgets nothing.
 *
 * @param names the names that the expression reads
 * @param faults the parts that no allowed shape has, in words; empty for an allowed expression
 */
public record JuelShape(Set<String> names, List<String> faults) {

  /** What is allowed, for whoever is refused. */
  public static final String ALLOWED =
      "An expression names one variable, or compares variables with literals or each other"
          + " (==, !=, <, <=, >, >=) and joins the comparisons with &&, ||, ! and parentheses."
          + " Besides, a call may have the business key #{execution.processBusinessKey}, a timer the"
          + " cycle ${escalationInterval.cycle}, and a decision the output"
          + " ${decisionResult[0].<output of its table>}";

  private static final int LONGEST = 1_000;
  private static final Builder PARSER = new Builder(Feature.METHOD_INVOCATIONS);
  private static final Set<AstBinary.Operator> LOGIC =
      Set.of(
          AstBinary.AND,
          AstBinary.OR,
          AstBinary.EQ,
          AstBinary.NE,
          AstBinary.LT,
          AstBinary.LE,
          AstBinary.GT,
          AstBinary.GE);

  /** Whether the engine would work something out in this text. */
  public static boolean isIn(String text) {
    return text != null && (text.contains("${") || text.contains("#{"));
  }

  /** The shape of a text that holds an expression. Spaces around it do not count. */
  public static JuelShape of(String text) {
    if (text.length() > LONGEST) {
      return refused("it is longer than " + LONGEST + " characters");
    }
    try {
      Reading reading = new Reading(new LinkedHashSet<>(), new ArrayList<>());
      reading.whole(PARSER.build(text.strip()).getRoot());
      return new JuelShape(reading.names, reading.faults);
    } catch (TreeBuilderException unreadable) {
      return refused("it can't be read");
    }
  }

  private static JuelShape refused(String fault) {
    return new JuelShape(Set.of(), List.of(fault));
  }

  public boolean isAllowed() {
    return faults.isEmpty();
  }

  /** One walk over an expression. */
  private record Reading(Set<String> names, List<String> faults) {

    void whole(Node root) {
      if (root instanceof AstEval) {
        part(root.getChild(0));
      } else {
        faults.add("it is put together from parts, or hides an expression in a text");
      }
    }

    void part(Node node) {
      if (node instanceof AstIdentifier name) {
        names.add(name.getName());
      } else if (isLogic(node)) {
        children(node);
      } else if (!isLiteral(node)) {
        faults.add(named(node));
      }
    }

    private void children(Node node) {
      for (int child = 0; child < node.getCardinality(); child++) {
        part(node.getChild(child));
      }
    }

    private static boolean isLogic(Node node) {
      return node instanceof AstNested
          || (node instanceof AstBinary binary && LOGIC.contains(binary.getOperator()))
          || (node instanceof AstUnary unary && unary.getOperator() == AstUnary.NOT);
    }

    private static boolean isLiteral(Node node) {
      return node instanceof AstBoolean
          || (node instanceof AstString text && !couldBecomeOne(text))
          || node instanceof AstNumber
          || node instanceof AstNull
          || (node instanceof AstUnary minus
              && minus.getOperator() == AstUnary.NEG
              && minus.getChild(0) instanceof AstNumber);
    }

    // Whatever holds the text later might be read as an expression.
    private static boolean couldBecomeOne(AstString text) {
      String held = String.valueOf(text.eval(null, null));
      return held.contains("${") || held.contains("#{");
    }

    private static String named(Node node) {
      if (node instanceof AstString) {
        return "it hides an expression in a text";
      }
      if (node instanceof AstFunction function) {
        return "it calls " + function.getName() + "()";
      }
      if (node instanceof AstMethod method) {
        return "it calls " + property(method.getChild(0)) + "()";
      }
      if (node instanceof AstDot || node instanceof AstBracket) {
        return "it reads the property " + property(node);
      }
      if (node instanceof AstChoice) {
        return "it chooses with ? and :";
      }
      return "it uses the operator " + node.toString().replace("'", "");
    }

    // "x['y']" and "x. y" are the same to the parser; quotes and dots are its notation.
    private static String property(Node node) {
      String written = node instanceof AstDot ? node.toString() : node.getChild(1).toString();
      return written.replaceAll("^[.\\s\"']+|[\\s\"']+$", "");
    }
  }
}
