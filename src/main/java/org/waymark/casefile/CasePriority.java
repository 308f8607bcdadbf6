package org.waymark.casefile;

/** A case's priority in three bands, as people speak of it. */
public enum CasePriority {
  ROUTINE("Routine"),
  HIGH("High"),
  URGENT("Urgent");

  private final String words;

  CasePriority(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  /**
   * The band of a priority.
   *
   * @param priority 0 to 100; from 60 high, from 80 urgent
   */
  public static CasePriority of(int priority) {
    return priority >= 80 ? URGENT : priority >= 60 ? HIGH : ROUTINE;
  }
}
