package org.waymark.referral.domain;

import java.util.OptionalInt;

/**
 * How a referral can end, each with the event outcome by which it is reported in the Client Level
 * Data collection (release 2), as {@code docs/pathways/referral.md} lists them.
 */
public enum ReferralOutcome implements Coded {
  ADVICE_AND_PREVENTION(
      10, "NFA: information and advice or signposting", "information and advice were given"),
  SHORT_TERM_REABLEMENT(1, "Progress to reablement/ST-Max", "reablement"),
  SUPPORT_PLANNING(4, "Progress to support planning or services", "support is planned"),
  CARER_SUPPORT(4, "Progress to support planning or services", "support for the carer"),
  NOT_ELIGIBLE(
      10, "NFA: information and advice or signposting", "the person is not eligible for support"),
  DECLINED(12, "NFA: support declined", "the person declined support"),
  HEALTH_OR_CHC(8, "NFA: NHS services or NHS funded care", "the NHS meets the needs"),
  SELF_FUNDER(9, "NFA: self-funded client", "the person pays for support themselves"),
  ADMITTED_TO_HOSPITAL(6, "Admitted to hospital", "the person was admitted to hospital"),
  OTHER_COUNCIL_SERVICE(
      11, "NFA: other service within the authority", "another service of the council"),
  RESPONSIBILITY_MOVED(7, "NFA: responsibility moved", "another council is responsible"),
  UNABLE_TO_CONTACT(17, "NFA: other", "the person could not be reached"),
  WITHDRAWN(12, "NFA: support declined", "the request was withdrawn"),
  /** No new request: it was taken up on the case that is open already. */
  ALREADY_OPEN(null, "not a new request", "it was taken up on a case that was open already"),
  DIED(13, "NFA: deceased", "the person died"),
  MOVED_AWAY(7, "NFA: responsibility moved", "the person moved away");

  private final Integer eventOutcome;
  private final String eventOutcomeText;
  private final String words;

  ReferralOutcome(Integer eventOutcome, String eventOutcomeText, String words) {
    this.eventOutcome = eventOutcome;
    this.eventOutcomeText = eventOutcomeText;
    this.words = words;
  }

  /** As a sentence says it. */
  public String words() {
    return words;
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
