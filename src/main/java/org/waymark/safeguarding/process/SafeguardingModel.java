package org.waymark.safeguarding.process;

/** The names that models, forms and Java share, declared once. */
final class SafeguardingModel {

  static final String PROCESS = "safeguarding-concern";

  static final String RAISE_FORM = "raise-safeguarding-concern";
  static final String GATHER_FORM = "gather-safeguarding-information";
  static final String DECIDE_FORM = "decide-safeguarding-concern";
  static final String PLAN_FORM = "plan-safeguarding-enquiry";
  static final String ARRANGE_FORM = "arrange-safeguarding-action";
  static final String FEEDBACK_FORM = "feed-back-to-referrer";
  static final String SETTLE_FORM = "settle-overtaken-concern";

  /** The London day the council was told, as an ISO date: the start of the decision's clock. */
  static final String RECEIVED_ON = "receivedOn";

  /** The London day of the decision, as an ISO date: the start of the response's clock. */
  static final String DECIDED_ON = "decidedOn";

  private SafeguardingModel() {}
}
