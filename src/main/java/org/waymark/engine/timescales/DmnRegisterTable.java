package org.waymark.engine.timescales;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.waymark.engine.dmn.DmnRows;
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

  /** As {@link #read(InputStream)}, of a model that has been read. */
  public static List<RegisterRow> read(DmnModelInstance model) {
    Decision decision = model.getModelElementById(DECISION);
    if (decision == null || !(decision.getExpression() instanceof DecisionTable table)) {
      return List.of();
    }
    List<RegisterRow> rows = new ArrayList<>();
    Iterator<Rule> rules = table.getRules().iterator();
    for (Map<String, String> cells : DmnRows.of(table)) {
      Description note = rules.next().getDescription();
      cells.put("note", note == null ? "" : note.getTextContent());
      rows.add(new RegisterRow(rows.size() + 1, cells));
    }
    return rows;
  }
}
