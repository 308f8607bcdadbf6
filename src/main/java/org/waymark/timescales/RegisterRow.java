package org.waymark.timescales;

import java.util.Map;

/**
 * A row of the decision table as it was written, before it is understood.
 *
 * @param number the row's number in the table, from 1
 * @param cells the text of each cell by column name, string quotes included; the annotation stands
 *     under {@code note}
 */
public record RegisterRow(int number, Map<String, String> cells) {

  public RegisterRow {
    cells = Map.copyOf(cells);
  }
}
