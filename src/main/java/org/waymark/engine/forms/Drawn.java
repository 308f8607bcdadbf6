package org.waymark.engine.forms;

import java.util.List;

/**
 * One component of a form as a page shows it.
 *
 * @param id of its place on the page; it stays when the component is hidden
 * @param name of its field, with the numbers of its rows: {@code carers[0].name}
 * @param label the question
 * @param hint a sentence below the question, or empty
 * @param guide what good practice is, as HTML; empty without one
 * @param optional whether it says that it need not be answered; nothing does where nothing must
 * @param text what it holds: an answer, a text as HTML, or what is on record
 * @param boxes a day and a time in parts; null for other kinds
 * @param choices the options; empty for other kinds
 * @param error what is wrong with the answer, or null
 * @param parts the components of a group, or of each row
 * @param rows the rows of a list or the cells of a table
 * @param unit what stands before or behind a value: £, hours
 * @param place where it stands beside others
 * @param today whether a day offers today at a click
 * @param shown whether it is asked now
 */
public record Drawn(
    Kind kind,
    String id,
    String name,
    String label,
    String hint,
    String guide,
    boolean optional,
    String text,
    Boxes boxes,
    List<Choice> choices,
    String error,
    List<Drawn> parts,
    List<Row> rows,
    Unit unit,
    Layout place,
    boolean today,
    boolean shown) {

  /** How it is drawn. */
  public enum Kind {
    TEXT,
    LINE,
    AREA,
    NUMBER,
    DATE,
    TIME,
    MOMENT,
    TICK,
    TICKS,
    RADIOS,
    SEARCH,
    GROUP,
    LIST,
    FIXED_LIST,
    TABLE,
    KNOWN,
    RULE,
    NOTHING;

    /** The template's part of that name. */
    public String part() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** A day and a time in the parts that a page asks for. */
  public record Boxes(String day, String month, String year, String time) {}

  /**
   * An option.
   *
   * @param typed whether it is none: somebody typed it, and sees it until it is put right
   */
  public record Choice(String value, String label, boolean chosen, boolean typed) {}

  /**
   * A row.
   *
   * @param parts its fields, in a list
   * @param cells its texts, in a table; of the first row the headings
   */
  public record Row(String name, String label, List<Drawn> parts, List<String> cells) {}

  /** The columns of sixteen that it takes, and whether a new line begins with it. */
  public record Layout(int columns, boolean begins) {}

  /** What stands before and behind a value; each may be empty. */
  public record Unit(String before, String after) {
    static final Unit NONE = new Unit("", "");
  }

  /** The id of the first thing in it that takes the focus. */
  public String input() {
    return "f-" + id;
  }

  /** The id of its error. */
  public String errorId() {
    return input() + "-error";
  }

  /** Whether its options are so few and short that they stand beside one another. */
  public boolean beside() {
    return choices.size() < 4 && choices.stream().allMatch(one -> one.label().length() <= 24);
  }

  /** What describes its input to a screen reader, or null. */
  public String describedBy() {
    String hinted = hint.isEmpty() ? "" : input() + "-hint";
    String all = (hinted + (error == null ? "" : " " + errorId())).strip();
    return all.isEmpty() ? null : all;
  }
}
