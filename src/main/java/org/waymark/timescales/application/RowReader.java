package org.waymark.timescales.application;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.timescales.Basis;
import org.waymark.timescales.Counting;
import org.waymark.timescales.CountingUnit;
import org.waymark.timescales.RegisterRow;
import org.waymark.timescales.Roll;
import org.waymark.timescales.RuleParameters;
import org.waymark.timescales.TableFault;
import org.waymark.timescales.Timescale;

/** Understands one row of the table and gathers what is wrong in it. */
final class RowReader {

  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final List<String> MARKS = List.of("V", "M", "P", "S", "I");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,4}");

  private final RegisterRow row;
  private final List<TableFault> faults;

  RowReader(RegisterRow row, List<TableFault> faults) {
    this.row = row;
    this.faults = faults;
  }

  /** The row; what is at fault in it is null or 0. */
  Timescale read() {
    CountingUnit unit = choice("unit", CountingUnit.values(), CountingUnit::words, null);
    LocalDate from = date("effectiveFrom");
    LocalDate to = date("effectiveTo");
    if (from != null && to != null && to.isBefore(from)) {
      fault("effectiveTo", "is before effectiveFrom");
    }
    return new Timescale(
        key(),
        required("ruleId"),
        required("name"),
        amount(unit),
        unit,
        counting(unit),
        choice("roll", Roll.values(), Roll::words, Roll.NONE),
        time(unit),
        parameters(unit),
        choice("basis", Basis.values(), basis -> basis.name().toLowerCase(Locale.ROOT), null),
        required("source"),
        mark(),
        from,
        to,
        text("note"));
  }

  private String key() {
    String key = required("key");
    if (!key.isEmpty() && !KEY.matcher(key).matches()) {
      fault("key", "is written in lower case with hyphens, like told-date");
    }
    return key;
  }

  private String mark() {
    String mark = required("mark");
    if (!mark.isEmpty() && !MARKS.contains(mark)) {
      fault("mark", "is one of: " + String.join(", ", MARKS));
    }
    return mark;
  }

  private int amount(CountingUnit unit) {
    String amount = text("amount");
    boolean counted = unit != null && unit.counted();
    if (AMOUNT.matcher(amount).matches()) {
      if (unit != null && !counted) {
        fault("amount", "stays empty: " + unit.words() + " counts nothing");
      } else if (Integer.parseInt(amount) == 0 && text("counting").equals("beginning with")) {
        fault("amount", "is at least 1 when counting begins with the start");
      }
      return Integer.parseInt(amount);
    }
    if (counted || !amount.isEmpty()) {
      fault("amount", "needs a whole number from 0 to 9999");
    }
    return 0;
  }

  private Counting counting(CountingUnit unit) {
    if (unit == null || unit.counted()) {
      return choice("counting", Counting.values(), Counting::words, null);
    }
    if (!text("counting").isEmpty()) {
      fault("counting", "stays empty: " + unit.words() + " counts nothing");
    }
    return null;
  }

  private LocalTime time(CountingUnit unit) {
    String time = text("timeOfDay");
    if (time.isEmpty()) {
      if (unit == CountingUnit.WORKING_MORNING) {
        fault("timeOfDay", "is needed for a working morning, like 09:30");
      }
      return null;
    }
    try {
      return LocalTime.parse(time);
    } catch (DateTimeParseException notTime) {
      fault("timeOfDay", "is a time like 09:30");
      return null;
    }
  }

  private RuleParameters parameters(CountingUnit unit) {
    RuleParameters parameters =
        ParameterReader.read(text("parameters"), message -> fault("parameters", message));
    boolean meeting = unit == CountingUnit.NEXT_MEETING_DAY;
    if (meeting && parameters.meets().isEmpty()) {
      fault("parameters", "a meeting needs its days, like meets=Mon,Wed,Fri");
    } else if (unit != null && !meeting && !parameters.meets().isEmpty()) {
      fault("parameters", "meets belongs to the unit next meeting day only");
    }
    return parameters;
  }

  private LocalDate date(String column) {
    String date = text(column);
    try {
      return date.isEmpty() ? null : LocalDate.parse(date);
    } catch (DateTimeParseException notDate) {
      fault(column, "is a date like 2027-04-01");
      return null;
    }
  }

  private <E> E choice(String column, E[] values, Function<E, String> words, E whenEmpty) {
    String text = text(column);
    if (text.isEmpty() && whenEmpty != null) {
      return whenEmpty;
    }
    for (E value : values) {
      if (words.apply(value).equals(text)) {
        return value;
      }
    }
    fault(
        column, "is one of: " + Arrays.stream(values).map(words).collect(Collectors.joining(", ")));
    return null;
  }

  private String required(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      fault(column, "is needed");
    }
    return text;
  }

  /**
   * The cell's text. The table writes texts in quotes and numbers without; anything else would be a
   * formula, which the engine would work out and the register not.
   */
  private String text(String column) {
    String cell = row.cells().getOrDefault(column, "").strip();
    if (cell.isEmpty() || cell.equals("-") || column.equals("note")) {
      return cell.equals("-") ? "" : cell;
    }
    if (column.equals("amount")) {
      return cell;
    }
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    String inside = quoted ? cell.substring(1, cell.length() - 1) : cell;
    if (!quoted || inside.replace("\\\"", "").contains("\"")) {
      fault(column, "holds one text in quotes");
    }
    return inside.replace("\\\"", "\"").strip();
  }

  private void fault(String column, String message) {
    TableFault fault = new TableFault(row.number(), column, message);
    // A cell that several questions read is told once.
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }
}
