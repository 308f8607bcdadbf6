package org.waymark.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.waymark.imports.RowResult.Problem;
import org.waymark.writing.DayAndTime;
import org.waymark.writing.NotKnown;

/**
 * One row of a file, read by the documented names of its columns. A value that cannot be read
 * becomes null and leaves a problem behind, so that one look finds everything wrong with a row; a
 * word for "not known" becomes null and leaves none.
 */
public final class Row {

  private final long line;
  private final Map<String, String> values;
  private final Map<String, String> headers;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private boolean unsplit;

  /**
   * @param line the physical line of the file on which the row starts, counted from 1
   * @param values what the row says, by documented column name, without blanks
   * @param headers the file's own header for each documented column name
   */
  public Row(long line, Map<String, String> values, Map<String, String> headers) {
    this.line = line;
    this.values = Map.copyOf(values);
    this.headers = headers;
  }

  /** The same row as it was before anybody read it. */
  public Row unread() {
    return new Row(line, values, headers);
  }

  public long line() {
    return line;
  }

  /** What the row says, by documented column name; blank columns are left out. */
  public Map<String, String> values() {
    return values;
  }

  /** The text in a column, or null if it is blank. */
  public String text(String column) {
    return values.get(column);
  }

  /** Whether nothing is known by a column: it is blank, or says so. */
  public boolean isNotKnown(String column) {
    return text(column) == null || NotKnown.says(text(column));
  }

  /** A date, day first or ISO. */
  public LocalDate date(String column) {
    return read(column, DayAndTime::day, Values::whyNoDate);
  }

  /** A date with the time beside it, if one stands there. */
  public DayAndTime moment(String column) {
    return read(column, DayAndTime::read, Values::whyNoDate);
  }

  /** A time of day on that day, as London's clocks showed it. */
  public DayAndTime timeOn(LocalDate day, String column) {
    return read(column, text -> Values.timeOn(day, text), text -> Values.whyNoTime(day, text));
  }

  /** Yes or no, or null if the column is blank. */
  public Boolean yesNo(String column) {
    return read(column, Values::yesNo, text -> Values.YES_NO_HELP);
  }

  /** One of a list of codes, written as the code or as a known synonym of it. */
  public <T> T code(String column, Codes<T> codes) {
    return read(column, codes::find, text -> codes.help());
  }

  /** Says that a column is at fault. */
  public void refuse(String column, String message) {
    problems.add(problem(column, message));
  }

  /** Refuses a row that can't be split into its values for certain. */
  public void refuseUnsplit(String message) {
    unsplit = true;
    refuse(null, message);
  }

  /** Whether nobody can be sure which value stands in which column. */
  public boolean isUnsplit() {
    return unsplit;
  }

  /** Says what somebody should look at, although the row is kept. */
  public void warn(String column, String message) {
    warnings.add(problem(column, message));
  }

  private Problem problem(String column, String message) {
    return new Problem(column == null ? null : headers.getOrDefault(column, column), message);
  }

  /** Everything found wrong so far. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Everything that somebody should look at, although the row is kept. */
  public List<Problem> warnings() {
    return List.copyOf(warnings);
  }

  private <T> T read(
      String column, Function<String, Optional<T>> parser, Function<String, String> help) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    Optional<T> value = parser.apply(text);
    if (value.isEmpty() && !NotKnown.says(text)) {
      refuse(column, help.apply(text));
    }
    return value.orElse(null);
  }
}
