package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.waymark.engine.expressions.JuelShape;

/**
 * How long the engine's history of a model or table is kept: said in days, at least one, or what
 * happened would be gone before anybody could ask.
 */
final class HistoryRules {

  private static final Pattern DAYS = Pattern.compile("P0*[1-9]\\d{0,4}D|0*[1-9]\\d{0,4}");

  private HistoryRules() {}

  /** What is wrong with the processes of a model. */
  static List<Problem> ofProcesses(Element root) {
    return problems(root.elements("process"), BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS);
  }

  /** What is wrong with the decisions of a table's file. */
  static List<Problem> ofDecisions(Element root) {
    return problems(root.elements("decision"), DecisionRules.CAMUNDA);
  }

  private static List<Problem> problems(List<Element> kept, Namespace camunda) {
    List<Problem> problems = new ArrayList<>();
    for (Element element : kept) {
      String days = element.attributeNS(camunda, "historyTimeToLive");
      if (!isNoProgram(element) && !isKept(days)) {
        problems.add(Fault.of(element, element, refusal(days)));
      }
    }
    return problems;
  }

  // A process that is only drawn leaves no history.
  private static boolean isNoProgram(Element element) {
    return "false".equals(element.attribute("isExecutable"));
  }

  // An expression is refused for what it is.
  private static boolean isKept(String days) {
    return days != null && (DAYS.matcher(days).matches() || JuelShape.isIn(days));
  }

  private static String refusal(String days) {
    return "\"History time to live\" "
        + (days == null || days.isBlank() ? "is missing" : "is " + days)
        + ": say for how many days history is kept, at least one, for example P365D";
  }
}
