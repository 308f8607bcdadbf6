package org.waymark.safeguarding.domain;

/** Who helps the person to be involved in an enquiry (Care Act 2014 s.68). */
public enum Support implements Code {
  /** An independent advocate has been asked for or arranged. */
  ADVOCATE,
  /** Somebody suitable, who is not paid to care for the person, helps them. */
  SUITABLE_PERSON,
  /** The person can take part without help. */
  NONE_NEEDED
}
