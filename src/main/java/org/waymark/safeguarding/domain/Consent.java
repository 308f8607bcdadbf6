package org.waymark.safeguarding.domain;

/** Whether the person at risk agrees that the council goes on. */
public enum Consent implements Code {
  AGREES,
  DOES_NOT_AGREE,
  LACKS_CAPACITY,
  /** Nobody could ask, or asking would have put somebody at risk. */
  NOT_ASKED
}
