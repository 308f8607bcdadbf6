package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Whether a file of tables has what the engine's reader needs: a table in it, ids, a name for each
 * output, a cell for each column. The reader says it by its own objects.
 */
final class TableShape {

  private TableShape() {}

  /** What is missing, by row and column as Modeler shows them. */
  static List<Problem> problems(Element root) {
    List<Problem> problems = new ArrayList<>();
    List<Element> decisions = root.elements("decision");
    if (decisions.isEmpty()) {
      problems.add(new Fault("There is no decision in this file, so it would do nothing"));
    }
    require(root, root, "The file's definitions have no id", problems);
    for (Element decision : decisions) {
      require(decision, decision, "The decision has no id, by which it is asked", problems);
      List<Element> tables = decision.elements("decisionTable");
      if (tables.isEmpty() && decision.elements("literalExpression").isEmpty()) {
        problems.add(Fault.of(decision, decision, "The decision has no table"));
      }
      tables.forEach(table -> table(table, decision, problems));
    }
    return problems;
  }

  private static void require(
      Element element, Element decision, String words, List<Problem> problems) {
    if (element.attribute("id", "").isBlank()) {
      problems.add(Fault.of(element, decision, words));
    }
  }

  private static void table(Element table, Element decision, List<Problem> problems) {
    List<Element> inputs = table.elements("input");
    List<Element> outputs = table.elements("output");
    Set<String> names = new HashSet<>();
    for (int column = 1; column <= outputs.size(); column++) {
      Element output = outputs.get(column - 1);
      require(output, decision, "Output column " + column + " has no id", problems);
      String name = output.attribute("name", "");
      if (outputs.size() > 1 && name.isBlank()) {
        problems.add(
            Fault.of(output, decision, "Output column " + column + " has no name: give it one"));
      } else if (!names.add(name)) {
        problems.add(Fault.of(output, decision, "Two output columns have the name '" + name + "'"));
      }
    }
    int row = 0;
    for (Element rule : table.elements("rule")) {
      row++;
      require(rule, decision, "Row " + row + " has no id", problems);
      cells(rule, "inputEntry", row, inputs.size(), decision, problems);
      cells(rule, "outputEntry", row, outputs.size(), decision, problems);
    }
  }

  private static void cells(
      Element rule, String kind, int row, int columns, Element decision, List<Problem> problems) {
    int cells = rule.elements(kind).size();
    if (cells != columns) {
      String side = kind.startsWith("input") ? "input" : "output";
      problems.add(
          Fault.of(
              rule,
              decision,
              "Row %d has %d %s cells, and the table %d %s columns"
                  .formatted(row, cells, side, columns, side)));
    }
  }
}
