package org.waymark.timescales.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.engine.timescales.DmnRegisterTable;
import org.waymark.timescales.RegisterRow;
import org.waymark.timescales.RegisterSource;
import org.waymark.timescales.TimescaleRegister;
import org.waymark.timescales.Timescales;
import org.waymark.timescales.WorkingCalendar;

/** The packaged register and calendar without Spring, and tables that differ from it. */
public final class TestRules {

  private static final List<RegisterRow> PACKAGED = readPackaged();
  private static final RulesInForce RULES = with(PACKAGED, "");

  private TestRules() {}

  public static Timescales timescales() {
    return new RegisteredTimescales(RULES);
  }

  public static TimescaleRegister register() {
    return new RegisteredTimescales(RULES);
  }

  public static WorkingCalendar calendar() {
    return new CurrentCalendar(RULES);
  }

  static RulesInForce with(List<RegisterRow> table, String proclaimedDays) {
    return new RulesInForce(new CalendarSource(proclaimedDays), source(table), event -> {});
  }

  static RegisterSource source(List<RegisterRow> table) {
    return new RegisterSource() {
      @Override
      public String version() {
        return "test";
      }

      @Override
      public List<RegisterRow> rows() {
        return table;
      }
    };
  }

  static List<RegisterRow> packaged() {
    return PACKAGED;
  }

  /** The packaged table with cells of one row rewritten: column, text, column, text … */
  static List<RegisterRow> packagedWith(String key, String... cells) {
    return PACKAGED.stream().map(row -> is(row, key) ? rewritten(row, cells) : row).toList();
  }

  static List<RegisterRow> packagedWithout(String key) {
    return PACKAGED.stream().filter(row -> !is(row, key)).toList();
  }

  /** The packaged table and, below it, a copy of one row with cells rewritten. */
  static List<RegisterRow> packagedAnd(String key, String... cells) {
    return and(PACKAGED, key, cells);
  }

  static List<RegisterRow> and(List<RegisterRow> table, String key, String... cells) {
    RegisterRow copied = rewritten(row(key), cells);
    List<RegisterRow> rows = new ArrayList<>(table);
    rows.add(new RegisterRow(table.size() + 1, copied.cells()));
    return rows;
  }

  static RegisterRow row(String key) {
    return PACKAGED.stream().filter(row -> is(row, key)).findFirst().orElseThrow();
  }

  private static boolean is(RegisterRow row, String key) {
    return row.cells().get("key").equals("\"" + key + "\"");
  }

  private static RegisterRow rewritten(RegisterRow row, String... cells) {
    Map<String, String> changed = new HashMap<>(row.cells());
    for (int cell = 0; cell < cells.length; cell += 2) {
      changed.put(cells[cell], cells[cell + 1]);
    }
    return new RegisterRow(row.number(), changed);
  }

  private static List<RegisterRow> readPackaged() {
    try (InputStream table =
        TestRules.class.getResourceAsStream("/processes/timescales/timescales.dmn")) {
      return DmnRegisterTable.read(table);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
