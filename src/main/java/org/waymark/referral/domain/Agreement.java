package org.waymark.referral.domain;

/**
 * Whether the person knows of the contact and agrees to it. The duty to assess does not rest on
 * consent (Care Act 2014 ss. 9 and 11); without it, the reason to go on is recorded.
 */
public enum Agreement implements Coded {
  AGREES,
  KNOWS_AND_DOES_NOT_AGREE,
  DOES_NOT_KNOW,
  CANNOT_SAY
}
