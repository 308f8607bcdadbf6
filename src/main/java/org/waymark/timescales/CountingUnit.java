package org.waymark.timescales;

/** What a timescale counts in, or the named method by which its day is found. */
public enum CountingUnit {
  CALENDAR_DAYS("calendar days", true),
  WORKING_DAYS("working days", true),
  WEEKS("weeks", true),
  MONTHS("months", true),
  YEARS("years", true),
  /** The last day from which that many months back is still before the start (DOL-A04). */
  MONTHS_LOOKING_BACK("months looking back", true),
  /** The start itself: a promise, or a day that the law fixes. */
  ON_THE_DATE("on the date", false),
  /** The last working day of the week; what arrives after it falls to the next week. */
  END_OF_WORKING_WEEK("end of working week", false),
  /** The first meeting day after the start; the days stand in parameter {@code meets}. */
  NEXT_MEETING_DAY("next meeting day", false),
  /** The start if it is a working day, else the next one; needs a time of day. */
  WORKING_MORNING("working morning", false);

  private final String words;
  private final boolean counted;

  CountingUnit(String words, boolean counted) {
    this.words = words;
    this.counted = counted;
  }

  /** As it stands in the register's table. */
  public String words() {
    return words;
  }

  /** Whether the row needs an amount and a way of counting; a named method needs neither. */
  public boolean counted() {
    return counted;
  }
}
