package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What a model may not do, whoever deploys it: run scripts, name Java classes, reach beans that are
 * not made for models, call methods on what it finds, or assign people and dates around the roles
 * and timescales.
 */
final class ModelRules {

  private static final Set<String> REFUSED_ELEMENTS =
      Set.of("script", "scriptTask", "connector", "formData");
  private static final Set<String> REFUSED_ATTRIBUTES =
      Set.of(
          "class",
          "expression",
          "resource",
          "formKey",
          "formHandlerClass",
          "dueDate",
          "candidateGroups",
          "candidateUsers",
          "assignee");
  private static final Pattern CALL = Pattern.compile("([A-Za-z_][\\w.]*)\\s*\\(");
  private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)}");
  private static final Pattern BEAN = Pattern.compile("[#$]\\{\\s*(\\w+)\\s*}");

  private final Set<String> beans;

  ModelRules(Set<String> beans) {
    this.beans = beans;
  }

  /** The problems of one element, in words that a process owner understands. */
  List<String> problems(Element element) {
    List<String> problems = new ArrayList<>();
    if (REFUSED_ELEMENTS.contains(element.getTagName())) {
      problems.add("A model may not contain <" + element.getTagName() + ">");
    }
    for (String name : REFUSED_ATTRIBUTES) {
      if (element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, name) != null
          || (isCamunda(element) && element.attribute(name) != null)) {
        problems.add("A model may not use camunda:" + name);
      }
    }
    String language = element.attribute("language");
    if (language != null) {
      problems.add("Conditions are written as ${...}, not in " + language);
    }
    bean(element).ifPresent(problems::add);
    calls(element, problems);
    return problems;
  }

  private static boolean isCamunda(Element element) {
    return BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS.getNamespaceUri().equals(element.getUri());
  }

  private java.util.Optional<String> bean(Element element) {
    String named = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "delegateExpression");
    if (named == null) {
      named = element.attribute("delegateExpression");
    }
    if (named == null) {
      return java.util.Optional.empty();
    }
    Matcher bean = BEAN.matcher(named);
    return bean.matches() && beans.contains(bean.group(1))
        ? java.util.Optional.empty()
        : java.util.Optional.of("There is no task type " + named);
  }

  // ${outcome == 'declined'} is fine; ${x.getClass()...} is not. Beans made for models may be
  // called.
  private void calls(Element element, List<String> problems) {
    for (String text : element.attributes()) {
      refuseCalls(element.attribute(text), problems);
    }
    refuseCalls(element.getText(), problems);
  }

  private void refuseCalls(String text, List<String> problems) {
    Matcher expression = EXPRESSION.matcher(text == null ? "" : text);
    while (expression.find()) {
      Matcher call = CALL.matcher(expression.group(1));
      while (call.find()) {
        String object = call.group(1).split("\\.")[0];
        if (!beans.contains(object) && !Set.of("not", "empty", "and", "or").contains(object)) {
          problems.add("An expression may not call " + call.group(1) + "()");
        }
      }
    }
  }
}
