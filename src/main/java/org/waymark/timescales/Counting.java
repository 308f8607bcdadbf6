package org.waymark.timescales;

/** How the start itself counts. */
public enum Counting {
  /** The start is day 1: 7 days beginning with the 1st end on the 7th. */
  BEGINNING_WITH("beginning with"),
  /** The start is day 0: 7 days after the 1st is the 8th. */
  AFTER("after"),
  /** Counted back, the start being day 0: 7 days before the 8th is the 1st. */
  BEFORE("before");

  private final String words;

  Counting(String words) {
    this.words = words;
  }

  /** As it stands in the register's table. */
  public String words() {
    return words;
  }
}
