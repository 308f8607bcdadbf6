package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.waymark.engine.expressions.JuelShape;

/**
 * What a model may not do, whoever deploys it: run scripts or programs, name Java classes, reach
 * beans that are not made for models, or assign people and dates around the roles and timescales.
 */
final class ModelRules {

  private static final String OLD_EXTENSIONS = "http://activiti.org/bpmn";
  private static final Set<String> REFUSED_ELEMENTS =
      Set.of(
          "script",
          "field",
          "scriptTask",
          "connector",
          "formData",
          "humanPerformer",
          "performer",
          "potentialOwner");
  private static final Set<String> REFUSED_ATTRIBUTES =
      new TreeSet<>(
          Set.of(
              "class",
              "expression",
              "resource",
              // "shell" runs programs, "mail" sends past the outbox.
              "type",
              "variableMappingClass",
              "variableMappingDelegateExpression",
              "formKey",
              "formHandlerClass",
              "dueDate",
              "followUpDate",
              "candidateGroups",
              "candidateUsers",
              "candidateStarterGroups",
              "candidateStarterUsers",
              "assignee"));

  private static final Set<String> PRIORITIES =
      new TreeSet<>(Set.of("priority", "jobPriority", "taskPriority"));

  private static final Set<String> CONDITIONS =
      Set.of("conditionExpression", "condition", "completionCondition");

  private final Set<String> beans;
  private final ExpressionRules expressions;

  /** As for {@link ExpressionRules}. */
  ModelRules(
      Set<String> beans, Set<String> taskTypes, Function<String, Set<String>> outputsOfTable) {
    this.beans = beans;
    this.expressions = new ExpressionRules(beans, taskTypes, outputsOfTable);
  }

  /**
   * The problems of one element, in words that a process owner understands.
   *
   * @param owner the element itself or, for a part of one, the nearest around it that has an id
   */
  List<String> problems(Element element, Element owner) {
    List<String> problems = new ArrayList<>();
    if (REFUSED_ELEMENTS.contains(element.getTagName())
        || OLD_EXTENSIONS.equals(element.getUri())) {
      problems.add("A model may not contain <" + element.getTagName() + ">");
    }
    attributes(element, problems);
    condition(element, problems);
    problems.addAll(running(element, owner));
    return problems;
  }

  /** Of these, what the engine refuses to run where a stored model holds it all the same. */
  List<String> running(Element element, Element owner) {
    List<String> problems = new ArrayList<>(expressions.problems(element, owner));
    problems.addAll(VariableNames.problems(element, beans));
    return problems;
  }

  private static void attributes(Element element, List<String> problems) {
    for (String name : REFUSED_ATTRIBUTES) {
      if (has(element, name)) {
        problems.add("A model may not use camunda:" + name);
      }
    }
    if (isCamunda(element) && "all".equals(element.attribute("variables"))) {
      problems.add("Pass on the variables that are needed by name, never all of them");
    }
    for (String name : PRIORITIES) {
      String priority = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, name);
      if (priority != null && !priority.matches("\\d{1,9}") && !JuelShape.isIn(priority)) {
        problems.add(
            "The priority '"
                + priority
                + "' is no number: write one, or an expression as ${priority}");
      }
    }
    String language = element.attribute("language");
    if (language != null) {
      problems.add("Conditions are written as ${...}, not in " + language);
    }
  }

  // The engine takes any other text for true, or fails when somebody completes the task before it.
  private static void condition(Element element, List<String> problems) {
    String text = element.getText().strip();
    boolean isRounds = element.getTagName().equals("loopCardinality");
    if ((CONDITIONS.contains(element.getTagName()) || isRounds && !text.matches("\\d+"))
        && !(text.startsWith("${") || text.startsWith("#{"))) {
      problems.add(
          (isRounds ? "The number of rounds " : "The condition ")
              + (text.isEmpty() ? "is empty" : text + " is no expression")
              + ": write it as ${...}, such as "
              + (isRounds ? "${rounds}, or as a number" : "${outcome == 'advice'}"));
    }
  }

  private static boolean has(Element element, String name) {
    return element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, name) != null
        || (isCamunda(element) && element.attribute(name) != null);
  }

  private static boolean isCamunda(Element element) {
    return BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS.getNamespaceUri().equals(element.getUri());
  }
}
