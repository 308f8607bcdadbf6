package org.waymark.referral.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Decisions that somebody else must make than the one whose work they are about. */
public enum SeparationOfDuties {
  /** Care Act 2014 s.19(3): a manager confirms what was arranged in haste. */
  CONFIRM_URGENT_SUPPORT(
      "urgentSupport",
      "You arranged this support, so somebody else must confirm it.",
      "arrange-urgent-support"),
  /** Closing because of silence is decided by somebody who was not the one to meet it. */
  DECIDE_ON_SILENCE(
      "outcome",
      "You tried to reach the person, so somebody else must decide on the risk of not knowing.",
      "contact-attempts",
      "visit-person"),
  CHECK_ASSESSMENT(
      "checkResult",
      "You assessed the person, so somebody else must check the assessment.",
      "strengths-conversation",
      "eligibility-decision"),
  /** Care Act 2014 s.25: the council, not the author, agrees the plan. */
  SIGN_OFF_PLAN(
      "signOff", "You wrote this plan, so somebody else must sign it off.", "make-support-plan");

  private final String field;
  private final String message;
  private final List<String> forms;

  SeparationOfDuties(String field, String message, String... forms) {
    this.field = field;
    this.message = message;
    this.forms = List.of(forms);
  }

  /** The forms by which the work was done that the decision is about. */
  public List<String> forms() {
    return forms;
  }

  /**
   * Why this user may not decide.
   *
   * @param authors the users who did that work
   */
  public Optional<FieldRefusal> refusal(String user, Collection<String> authors) {
    return authors.contains(user)
        ? Optional.of(new FieldRefusal(field, message))
        : Optional.empty();
  }
}
