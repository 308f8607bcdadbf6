package org.waymark.safeguarding.domain;

/** Why the council goes on without the person's agreement (statutory guidance, chapter 14). */
public enum ReasonToGoOn implements Code {
  OTHERS_AT_RISK,
  SERIOUS_HARM,
  CRIME_OR_POSITION_OF_TRUST,
  COERCION,
  BEST_INTERESTS,
  STILL_TO_BE_ASKED
}
