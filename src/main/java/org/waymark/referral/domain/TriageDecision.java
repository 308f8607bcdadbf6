package org.waymark.referral.domain;

/** What a practitioner decides at triage. */
public enum TriageDecision implements Coded {
  ASSESSMENT,
  URGENT_NEED,
  REABLEMENT,
  NO_ASSESSMENT,
  DECLINED,
  CANNOT_REACH
}
