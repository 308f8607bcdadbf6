package org.waymark.engine.dmn;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The cells of a decision table as text, by the names of their columns. */
public final class DmnRows {

  private DmnRows() {}

  /** The columns' names: what an input asks for, and the name of an output. */
  public static List<String> columns(DecisionTable table) {
    List<String> columns = new ArrayList<>();
    for (Input input : table.getInputs()) {
      columns.add(input.getInputExpression() == null ? "" : text(input.getInputExpression()));
    }
    for (Output output : table.getOutputs()) {
      columns.add(Objects.requireNonNullElse(output.getName(), output.getId()));
    }
    return columns;
  }

  /** The rows in order, each with its cells in the order of the columns. */
  public static List<Map<String, String>> of(DecisionTable table) {
    List<String> columns = columns(table);
    return table.getRules().stream().map(rule -> cells(columns, rule)).toList();
  }

  private static Map<String, String> cells(List<String> columns, Rule rule) {
    List<DmnElement> entries = new ArrayList<>(rule.getInputEntries());
    entries.addAll(rule.getOutputEntries());
    Map<String, String> cells = new LinkedHashMap<>();
    Iterator<DmnElement> entry = entries.iterator();
    columns.forEach(column -> cells.put(column, entry.hasNext() ? text(entry.next()) : ""));
    return cells;
  }

  private static String text(DmnElement entry) {
    return entry.getTextContent().strip();
  }
}
