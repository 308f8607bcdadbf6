package org.waymark.engine.deployment;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * What an expression in a model may do: compare variables, and call the beans that are made for
 * models. It is read by the parser that will run it, so no way of writing a call slips by.
 */
final class ExpressionRules {

  private static final Builder PARSER = new Builder(Feature.METHOD_INVOCATIONS);
  private static final Set<String> TEXT_FOR_PEOPLE = Set.of("documentation", "text");

  /** What the engine offers to every expression, and through which all of it could be reached. */
  private static final Set<String> ENGINE =
      Set.of("execution", "task", "caseExecution", "externalTask", "connector", "scriptTask");

  private static final Set<String> OF_THE_ENGINE = Set.of("processBusinessKey");

  private final Set<String> beans;

  ExpressionRules(Set<String> beans) {
    this.beans = beans;
  }

  /** Adds what is wrong with the expressions in an element's attributes and text. */
  void check(Element element, List<String> problems) {
    delegate(element, problems);
    for (String name : element.attributes()) {
      read(element, element.attribute(name), problems);
    }
    read(element, element.getText(), problems);
  }

  private void delegate(Element element, List<String> problems) {
    String named = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "delegateExpression");
    String bean = named == null ? element.attribute("delegateExpression") : named;
    if (bean != null && !beans.contains(bean.replaceAll("^[#$]\\{\\s*|\\s*}$", ""))) {
      problems.add("There is no task type " + bean);
    }
  }

  private void read(Element element, String text, List<String> problems) {
    if (text == null || !(text.contains("${") || text.contains("#{"))) {
      return;
    }
    try {
      walk(PARSER.build(text.strip()).getRoot(), problems);
    } catch (TreeBuilderException unreadable) {
      if (!TEXT_FOR_PEOPLE.contains(element.getTagName())) {
        problems.add("This expression can't be read: " + text.strip());
      }
    }
  }

  private void walk(Node node, List<String> problems) {
    if (node instanceof AstFunction function) {
      problems.add("An expression may not call " + function.getName() + "()");
    } else if (node instanceof AstMethod method) {
      call((AstProperty) method.getChild(0), problems);
    } else if (node instanceof AstProperty property) {
      property(property, problems);
    }
    for (int child = 0; child < node.getCardinality(); child++) {
      walk(node.getChild(child), problems);
    }
  }

  private void call(AstProperty method, List<String> problems) {
    if (!(method instanceof AstDot
        && method.getChild(0) instanceof AstIdentifier object
        && beans.contains(object.getName()))) {
      problems.add("An expression may not call " + name(method) + "()");
    }
  }

  private static void property(AstProperty property, List<String> problems) {
    boolean ofTheEngine =
        property.getChild(0) instanceof AstIdentifier object && ENGINE.contains(object.getName());
    String name = name(property);
    if ("class".equals(name) || (ofTheEngine && !OF_THE_ENGINE.contains(name))) {
      problems.add("An expression may not read " + name);
    }
  }

  // "execution['x']" and ". x" are the same to the parser; quotes and dots are its notation.
  private static String name(AstProperty property) {
    String written =
        property instanceof AstDot ? property.toString() : property.getChild(1).toString();
    return written.replaceAll("^[.\\s\"']+|[\\s\"']+$", "");
  }
}
