package org.waymark.referral.domain;

import java.util.Collection;
import java.util.Optional;

/** Whoever contacted the council and asked to hear what came of it does, or it is said why not. */
public final class FeedbackToReferrer {

  private FeedbackToReferrer() {}

  /** Whether somebody other than the person waits for it. */
  public static boolean isWanted(Contact contact) {
    return contact.contacting().feedbackWanted() && contact.arrival().source() != Source.PERSON;
  }

  /**
   * Why the outcome can't count as told.
   *
   * @param wanted whether somebody waits for it
   * @param told the codes of who was told
   * @param whyNot why they were not told, or null
   */
  public static Optional<FieldRefusal> refusal(
      boolean wanted, Collection<String> told, String whyNot) {
    return !wanted || told.contains("referrer") || (whyNot != null && !whyNot.isBlank())
        ? Optional.empty()
        : Optional.of(
            new FieldRefusal(
                "referrerNotToldWhy",
                "Whoever contacted us wants to hear what came of it: tell them as far as the person"
                    + " agrees, or say why not."));
  }
}
