package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.waymark.engine.expressions.ExactTexts;

/**
 * A table that models ask keeps what they read of it: it has rows, gives its rows one by one, and
 * has every output that some model names.
 */
final class AskedTables {

  private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

  private final ProcessesInForce processes;
  private final List<Problem> found = new ArrayList<>();

  AskedTables(ProcessesInForce processes) {
    this.processes = processes;
  }

  /** What is wrong with the tables of a file, by row and column as Modeler shows them. */
  List<Problem> problems(Element root) {
    root.elements("decision").forEach(this::check);
    return List.copyOf(found);
  }

  private void check(Element decision) {
    List<Element> asking = processes.asking(decision.attribute("id"));
    Element table = decision.element("decisionTable");
    if (table != null) {
      cells(table, decision);
      sameRows(table, decision);
    }
    if (asking.isEmpty()) {
      return;
    }
    String label = asking.get(0).attribute("name", asking.get(0).attribute("id"));
    if (table == null) {
      fault(decision, decision, "\"%s\" asks it, so it must stay a table".formatted(label));
      return;
    }
    if (table.elements("rule").isEmpty()) {
      fault(table, decision, "\"%s\" asks it, so it needs at least one row".formatted(label));
    }
    if (table.attribute("aggregation") != null) {
      fault(
          table,
          decision,
          "\"%s\" reads its rows, so it may not add them up (%s)"
              .formatted(label, table.attribute("aggregation")));
    }
    asking.forEach(task -> outputs(task, table, decision));
  }

  private void outputs(Element task, Element table, Element decision) {
    Set<String> names = new TreeSet<>();
    table.elements("output").forEach(output -> names.add(output.attribute("name", "")));
    Owned.each(
        task,
        (element, owner) ->
            ExactTexts.output(element.getText().strip())
                .filter(name -> !names.contains(name))
                .ifPresent(
                    name ->
                        fault(
                            table,
                            decision,
                            "\"%s\" reads its output %s, which is not there any more. It has: %s"
                                .formatted(
                                    task.attribute("name", task.attribute("id")),
                                    name,
                                    String.join(", ", names)))));
  }

  /** What stands in a column of numbers or yes and no and is plainly none. */
  private void cells(Element table, Element decision) {
    List<Element> outputs = table.elements("output");
    int row = 0;
    for (Element rule : table.elements("rule")) {
      row++;
      List<Element> cells = rule.elements("outputEntry");
      for (int column = 0; column < Math.min(cells.size(), outputs.size()); column++) {
        Element output = outputs.get(column);
        Element text = cells.get(column).element("text");
        String cell = text == null ? "" : text.getText().strip();
        String wrong = wrong(output.attribute("typeRef", ""), cell);
        if (wrong != null) {
          fault(
              rule,
              decision,
              "Row %d, output %s: %s is no %s"
                  .formatted(row, output.attribute("name", "" + (column + 1)), cell, wrong));
        }
      }
    }
  }

  private static String wrong(String type, String cell) {
    boolean isText = cell.startsWith("\"");
    boolean isNumber = cell.matches("-?[\\d.]+");
    if (NUMBERS.contains(type)) {
      boolean whole = type.equals("integer") || type.equals("long");
      boolean fits = !whole || !isNumber || WHOLE.matcher(cell).matches();
      return isText || !fits ? (whole ? "whole number of at most nine digits" : "number") : null;
    }
    if (type.equals("boolean")) {
      return isText || isNumber ? "true or false" : null;
    }
    return type.equals("string") && isNumber ? "text: put it in quotation marks" : null;
  }

  /** Two rows that ask the same fit at once, and a table that allows one then gives none. */
  private void sameRows(Element table, Element decision) {
    if (!table.attribute("hitPolicy", "UNIQUE").equals("UNIQUE")) {
      return;
    }
    List<List<String>> rows =
        table.elements("rule").stream()
            .map(rule -> rule.elements("inputEntry").stream().map(AskedTables::asked).toList())
            .toList();
    for (int one = 0; one < rows.size(); one++) {
      for (int other = one + 1; other < rows.size(); other++) {
        if (overlap(rows.get(one), rows.get(other))) {
          fault(
              table,
              decision,
              "Rows %d and %d fit at once, and the table allows one (UNIQUE): choose FIRST"
                  .formatted(one + 1, other + 1));
          return;
        }
      }
    }
  }

  private static String asked(Element cell) {
    Element text = cell.element("text");
    String said = text == null ? "" : text.getText().strip();
    return said.equals("-") ? "" : said;
  }

  private static boolean overlap(List<String> one, List<String> other) {
    for (int column = 0; column < Math.min(one.size(), other.size()); column++) {
      String a = one.get(column);
      String b = other.get(column);
      if (!a.isEmpty() && !b.isEmpty() && !a.equals(b)) {
        return false;
      }
    }
    return true;
  }

  private void fault(Element element, Element decision, String message) {
    found.add(Fault.of(element, decision, message));
  }
}
