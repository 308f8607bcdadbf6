package org.waymark.engine.escalation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waymark.escalation.BrokenLadderException;
import org.waymark.timescales.TableFault;

/**
 * A row of the ladder as somebody wrote it.
 *
 * @param number its number in the table, from 1
 */
record LadderRow(int number, Map<String, String> cells) {

  static final List<String> INPUTS = List.of("basis", "pathway", "priorityBand");
  static final List<String> OUTPUTS =
      List.of("rung", "offset", "tell", "priority", "group", "breachReason");

  private static final String CHOOSE =
      "is empty for any, or names in quotation marks separated by commas, also within not()";

  /** Adds what is wrong with single cells; {@code names} are those that may stand in a column. */
  void check(Map<String, Set<String>> names, List<TableFault> faults) {
    for (String column : INPUTS) {
      Choice.of(cell(column))
          .ifPresentOrElse(
              choice -> known(column, choice.names(), names.get(column), faults),
              () -> fault(column, CHOOSE, faults));
    }
    if (!cell("rung").matches("\"[a-z]+(-[a-z]+)*\"")) {
      fault("rung", "is a name like \"team-manager\", in quotation marks", faults);
    }
    number("offset", -60, 60, faults);
    if (!cell("priority").isEmpty()) {
      number("priority", 0, 100, faults);
    }
    known("tell", tell(), names.get("tell"), faults);
    known("group", group(), names.get("group"), faults);
    if (!Set.of("", "true", "false").contains(cell("breachReason"))) {
      fault("breachReason", "is true or false", faults);
    }
    if (tell().isEmpty() && group().isEmpty() && cell("priority").isEmpty() && !asksForReason()) {
      fault("", "does nothing: it tells nobody and changes nothing", faults);
    }
  }

  private void known(String column, Set<String> used, Set<String> names, List<TableFault> faults) {
    Set<String> unknown = new TreeSet<>(used);
    unknown.removeAll(names);
    if (!unknown.isEmpty()) {
      String these = unknown.stream().map(n -> "\"" + n + "\"").collect(Collectors.joining(", "));
      fault(column, these + " is not one of " + new TreeSet<>(names), faults);
    }
  }

  private void number(String column, int least, int most, List<TableFault> faults) {
    boolean whole = cell(column).matches("-?\\d{1,3}");
    if (!whole || integer(column) < least || integer(column) > most) {
      fault(column, "is a whole number from " + least + " to " + most, faults);
    }
  }

  void fault(String column, String message, List<TableFault> faults) {
    faults.add(new TableFault(number, column, message));
  }

  boolean appliesTo(String basis, String pathway, String band) {
    return matches("basis", basis) && matches("pathway", pathway) && matches("priorityBand", band);
  }

  private boolean matches(String column, String name) {
    return Choice.of(cell(column))
        .orElseThrow(
            () -> new BrokenLadderException("Row " + number + ": " + column + " " + CHOOSE))
        .matches(name);
  }

  Set<String> pathways() {
    return Choice.of(cell("pathway")).orElseThrow().names();
  }

  String rung() {
    return cell("rung").replace("\"", "");
  }

  int offset() {
    return integer("offset");
  }

  /** Whom the row tells; a single string in which commas separate them. */
  Set<String> tell() {
    return unquoted("tell");
  }

  private Set<String> group() {
    return unquoted("group");
  }

  private boolean asksForReason() {
    return cell("breachReason").equals("true");
  }

  private Set<String> unquoted(String column) {
    String cell = cell(column);
    boolean quoted = cell.matches("\"[^\"]*\"");
    String text = quoted ? cell.substring(1, cell.length() - 1) : cell;
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private int integer(String column) {
    return Integer.parseInt(cell(column));
  }

  String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
