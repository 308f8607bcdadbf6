package org.waymark.referral.domain;

import java.util.OptionalInt;

/**
 * How a referral can end, each with the event outcome by which it is reported in the Client Level
 * Data collection (release 2), as {@code docs/pathways/referral.md} lists them.
 */
public enum ReferralOutcome implements Coded {
  ADVICE_AND_PREVENTION(10, "NFA: information and advice or signposting"),
  SHORT_TERM_REABLEMENT(1, "Progress to reablement/ST-Max"),
  SUPPORT_PLANNING(4, "Progress to support planning or services"),
  CARER_SUPPORT(4, "Progress to support planning or services"),
  NOT_ELIGIBLE(10, "NFA: information and advice or signposting"),
  DECLINED(12, "NFA: support declined"),
  HEALTH_OR_CHC(8, "NFA: NHS services or NHS funded care"),
  SELF_FUNDER(9, "NFA: self-funded client"),
  ADMITTED_TO_HOSPITAL(6, "Admitted to hospital"),
  OTHER_COUNCIL_SERVICE(11, "NFA: other service within the authority"),
  RESPONSIBILITY_MOVED(7, "NFA: responsibility moved"),
  UNABLE_TO_CONTACT(17, "NFA: other"),
  WITHDRAWN(12, "NFA: support declined"),
  /** No new request: it was taken up on the case that is open already. */
  ALREADY_OPEN(null, "not a new request"),
  DIED(13, "NFA: deceased"),
  MOVED_AWAY(7, "NFA: responsibility moved");

  private final Integer eventOutcome;
  private final String eventOutcomeText;

  ReferralOutcome(Integer eventOutcome, String eventOutcomeText) {
    this.eventOutcome = eventOutcome;
    this.eventOutcomeText = eventOutcomeText;
  }

  /** The number of the event outcome; empty where nothing is reported. */
  public OptionalInt eventOutcome() {
    return eventOutcome == null ? OptionalInt.empty() : OptionalInt.of(eventOutcome);
  }

  /** The event outcome with its number, in the words of the collection. */
  public String reportedAs() {
    return eventOutcome == null ? eventOutcomeText : eventOutcome + " " + eventOutcomeText;
  }
}
