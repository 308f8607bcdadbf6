package org.waymark.safeguarding.domain;

/** What the council decided to do about a concern. */
public enum ConcernDecision implements Code {
  /** The duty applies: the council enquires or causes others to (Care Act 2014 s.42(2)). */
  SECTION_42_ENQUIRY("a section 42 enquiry"),
  /** The duty does not apply, and the council enquires nevertheless. */
  OTHER_ENQUIRY("another enquiry, outside the duty"),
  /** No enquiry, but somebody does something. */
  OTHER_ACTION("other action, without an enquiry"),
  NO_FURTHER_ACTION("no further action");

  private final String words;

  ConcernDecision(String words) {
    this.words = words;
  }

  /** As it reads in a sentence. */
  public String words() {
    return words;
  }

  public boolean isEnquiry() {
    return this == SECTION_42_ENQUIRY || this == OTHER_ENQUIRY;
  }
}
