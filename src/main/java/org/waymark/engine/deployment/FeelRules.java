package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.waymark.engine.expressions.FeelShape;

/** What the cells of a decision table may ask: FEEL with the functions of its standard. */
final class FeelRules {

  private FeelRules() {}

  /** Every cell and expression of a file that may not stand, at its nearest id. */
  static List<Problem> problems(Element root) {
    List<Problem> problems = new ArrayList<>();
    Owned.each(
        root,
        (element, owner) ->
            faults(element).stream()
                .map(fault -> "The FEEL " + text(element).strip() + " is not allowed: " + fault)
                .forEach(fault -> problems.add(Fault.of(element, owner, fault))));
    return problems;
  }

  private static List<String> faults(Element element) {
    String text = text(element);
    if (text == null || text.isBlank()) {
      return List.of();
    }
    return switch (element.getTagName()) {
      case "inputEntry" -> FeelShape.faultsOfUnaryTests(text);
      case "inputExpression", "outputEntry", "literalExpression" ->
          FeelShape.faultsOfExpression(text);
      default -> List.of();
    };
  }

  private static String text(Element element) {
    Element text = element.element("text");
    return text == null ? null : text.getText();
  }
}
