package org.waymark.safeguarding.domain;

/** What becomes of a concern that was overtaken. */
public enum Settlement implements Code {
  /** Somebody may still be at risk: it goes on as a new concern that is linked to this one. */
  GOES_ON("the concern goes on"),
  /** Referred to the safeguarding adults board for a review (Care Act 2014 s.44). */
  SAFEGUARDING_ADULTS_REVIEW("referred for a safeguarding adults review"),
  /** Another council has it now and has confirmed so. */
  HANDED_OVER("handed over to another council"),
  NOTHING_FURTHER("nothing further is needed");

  private final String words;

  Settlement(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
