package org.waymark.timescales;

/** Where the rule itself moves a last day that is no working day. */
public enum Roll {
  /** Nowhere: the day stands, as in all of Schedule A1. */
  NONE("none"),
  /** To the last working day before it. */
  BACKWARD("backward"),
  /** To the next working day, as for a subject access request. */
  FORWARD("forward");

  private final String words;

  Roll(String words) {
    this.words = words;
  }

  /** As it stands in the register's table. */
  public String words() {
    return words;
  }
}
