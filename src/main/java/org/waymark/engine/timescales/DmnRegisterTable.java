package org.waymark.engine.timescales;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.waymark.timescales.RegisterRow;

/** Reads the decision table {@code timescales} into the register's rows, as text, unchecked. */
public final class DmnRegisterTable {

  /** The decision that is the register. */
  public static final String DECISION = "timescales";

  private DmnRegisterTable() {}

  /**
   * The rows of the table, or none if the model holds no such decision table.
   *
   * @throws org.camunda.bpm.model.xml.ModelException if the stream is no DMN
   */
  public static List<RegisterRow> read(InputStream dmn) {
    return read(Dmn.readModelFromStream(dmn));
  }

  static List<RegisterRow> read(DmnModelInstance model) {
    Decision decision = model.getModelElementById(DECISION);
    if (decision == null || !(decision.getExpression() instanceof DecisionTable table)) {
      return List.of();
    }
    List<String> columns = columns(table);
    List<RegisterRow> rows = new ArrayList<>();
    table.getRules().forEach(rule -> rows.add(row(rows.size() + 1, columns, rule)));
    return rows;
  }

  private static List<String> columns(DecisionTable table) {
    List<String> columns = new ArrayList<>();
    for (Input input : table.getInputs()) {
      columns.add(input.getInputExpression() == null ? "" : text(input.getInputExpression()));
    }
    for (Output output : table.getOutputs()) {
      columns.add(Objects.requireNonNullElse(output.getName(), output.getId()));
    }
    return columns;
  }

  private static RegisterRow row(int number, List<String> columns, Rule rule) {
    List<DmnElement> entries = new ArrayList<>(rule.getInputEntries());
    entries.addAll(rule.getOutputEntries());
    Map<String, String> cells = new LinkedHashMap<>();
    Iterator<DmnElement> entry = entries.iterator();
    columns.forEach(column -> cells.put(column, entry.hasNext() ? text(entry.next()) : ""));
    cells.put("note", rule.getDescription() == null ? "" : rule.getDescription().getTextContent());
    return new RegisterRow(number, cells);
  }

  private static String text(DmnElement entry) {
    return entry.getTextContent().strip();
  }
}
