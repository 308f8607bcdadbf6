package org.waymark.timescales;

/**
 * One thing that is wrong in a table that people edit.
 *
 * @param row the row of the decision table or the line of the file, from 1; 0 for the whole table
 * @param column the column's name, or an empty string for the whole row
 * @param message what is wrong and what is expected
 */
public record TableFault(int row, String column, String message) {

  @Override
  public String toString() {
    String place = row == 0 ? "table" : "row " + row;
    return place + (column.isEmpty() ? "" : ", column " + column) + ": " + message;
  }
}
