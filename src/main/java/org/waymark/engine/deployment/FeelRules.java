package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.waymark.engine.expressions.FeelShape;

/** What the cells of a decision table may ask: FEEL with the functions of its standard. */
final class FeelRules {

  private FeelRules() {}

  /** Every cell and expression of a file that may not stand, by its row and column. */
  static List<Problem> problems(Element root) {
    List<Problem> problems = new ArrayList<>();
    for (Element decision : root.elements()) {
      Map<Element, String> cells = cells(decision);
      Owned.each(
          decision,
          (element, owner) ->
              faults(element).stream()
                  .map(fault -> cells.getOrDefault(element, "") + refusal(element, fault))
                  .forEach(it -> problems.add(Fault.of(element, decision, it))));
    }
    return problems;
  }

  private static String refusal(Element cell, String fault) {
    return "The FEEL %s is not allowed: %s. %s"
        .formatted(text(cell).strip(), fault, FeelShape.ALLOWED);
  }

  /** Where each cell of a decision's table stands, as Modeler shows it. */
  private static Map<Element, String> cells(Element decision) {
    Map<Element, String> cells = new IdentityHashMap<>();
    for (Element table : decision.elements("decisionTable")) {
      List<Element> inputs = table.elements("input");
      List<Element> outputs = table.elements("output");
      inputs.forEach(
          input ->
              input.elements("inputExpression").forEach(it -> cells.put(it, column(input) + ": ")));
      List<Element> rules = table.elements("rule");
      for (int row = 0; row < rules.size(); row++) {
        String at = "row " + (row + 1) + ", ";
        place(rules.get(row).elements("inputEntry"), inputs, at, cells);
        place(rules.get(row).elements("outputEntry"), outputs, at, cells);
      }
    }
    return cells;
  }

  private static void place(
      List<Element> entries, List<Element> columns, String row, Map<Element, String> cells) {
    for (int column = 0; column < Math.min(entries.size(), columns.size()); column++) {
      cells.put(entries.get(column), row + column(columns.get(column)) + ": ");
    }
  }

  private static String column(Element column) {
    String label = column.attribute("label");
    String name = label == null || label.isBlank() ? column.attribute("name") : label;
    Element asked = column.element("inputExpression");
    return "column \"" + (name == null && asked != null ? text(asked) : name) + "\"";
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
