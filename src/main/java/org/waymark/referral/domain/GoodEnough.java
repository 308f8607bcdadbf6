package org.waymark.referral.domain;

import java.util.Optional;

/**
 * What an assessment must be to pass its check.
 *
 * @param personHeard the person would recognise themselves in it
 * @param carerBlind each outcome was decided as if nobody helped (statutory guidance 6.15)
 * @param reasonsWritten every finding has its reason (Care Act 2014 s.13(1))
 * @param rightsAsked advocacy, capacity, carer and NHS were asked about
 */
public record GoodEnough(
    boolean personHeard, boolean carerBlind, boolean reasonsWritten, boolean rightsAsked) {

  /** Why it can't pass. */
  public Optional<FieldRefusal> refusal() {
    return personHeard && carerBlind && reasonsWritten && rightsAsked
        ? Optional.empty()
        : Optional.of(
            new FieldRefusal(
                "checkResult",
                "Something is still missing by your own answers: send it back and say what."));
  }
}
