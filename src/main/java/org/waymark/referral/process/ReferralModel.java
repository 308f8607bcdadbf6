package org.waymark.referral.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.waymark.referral.ContactRecorded;
import org.waymark.referral.application.PlanNextCall.NextCall;
import org.waymark.referral.application.RecordContact;

/** The names that the referral's models and this code share, declared once. */
final class ReferralModel {

  static final String PROCESS = "referral";
  static final String START_FORM = RecordContact.FORM;

  static final String RECEIVED_ON = "receivedOn";
  static final String RECEIVED_AT = "receivedMoment";
  static final String SOURCE = "source";
  static final String SAFEGUARDING_WORRY = "safeguardingWorry";
  static final String URGENT = "urgent";
  static final String OUT_OF_HOURS = "outOfHours";
  static final String CALL_BACK_ON = "callBackOn";
  static final String PRIORITY = "priority";

  static final String PERSON_MATCH = "personMatch";
  static final String OPEN_CASE = "openCase";
  static final String OPEN_CASE_WORKER = "openCaseWorker";
  static final String NEXT_RING_ON = "nextRingOn";
  static final String NEXT_RING_BY = "nextRingBy";
  static final String NEXT_RING_FROM = "nextRingFrom";
  static final String NEW_WORKER = "newWorker";
  static final String AGENCY_WORKER = "agencyWorker";
  static final String SAMPLE_NUMBER = "sampleNumber";
  static final String OVERTAKEN_BY = "overtakenBy";

  /** What {@link #startOf} sets, which holds dates. */
  static final Set<String> DATES_OF_START = Set.of(RECEIVED_ON, RECEIVED_AT, CALL_BACK_ON);

  /** What else {@link #startOf} sets. */
  static final Set<String> CODES_OF_START =
      Set.of(SOURCE, SAFEGUARDING_WORRY, URGENT, OUT_OF_HOURS, PRIORITY);

  /** What the message brings that the person died, moved away or withdrew. */
  static final Set<String> CODES_OF_MESSAGES = Set.of(OVERTAKEN_BY);

  /** The person is known beyond doubt. */
  static final String CERTAIN = "certain";

  /** A practitioner decides who it is. */
  static final String UNSURE = "unsure";

  // Set by forms and tables, read here.
  static final String RISK_BAND = "riskBand";
  static final String REQUIRED_SKILL = "requiredSkill";
  static final String CASE_WEIGHT = "caseWeight";
  static final String ALLOCATED_WORKER = "allocatedWorker";
  static final String LAST_SPOKEN_ON = "lastSpokenOn";
  static final String URGENT_SUPPORT_FROM = "urgentSupportFrom";
  static final String OUTCOME = "outcome";

  private ReferralModel() {}

  /** When somebody who waits is rung next, and how that was counted. */
  static Map<String, Object> of(NextCall next) {
    return Map.of(
        NEXT_RING_ON, next.on().toString(),
        NEXT_RING_BY, next.timescale(),
        NEXT_RING_FROM, next.from().toString());
  }

  /** What steers a referral from its start. Every name is set, so that a model may ask for it. */
  static Map<String, Object> startOf(ContactRecorded contact) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(RECEIVED_ON, contact.receivedOn().toString());
    variables.put(RECEIVED_AT, contact.receivedAt().toString());
    variables.put(SOURCE, contact.source());
    variables.put(SAFEGUARDING_WORRY, contact.safeguardingWorry());
    variables.put(URGENT, contact.urgent());
    variables.put(OUT_OF_HOURS, contact.outOfHours());
    variables.put(PRIORITY, contact.priority());
    variables.put(
        CALL_BACK_ON, contact.callBackOn() == null ? null : contact.callBackOn().toString());
    return variables;
  }
}
