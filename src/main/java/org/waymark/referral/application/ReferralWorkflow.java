package org.waymark.referral.application;

import java.time.LocalDate;
import org.waymark.referral.ContactRecorded;

/** The process that carries a referral. */
public interface ReferralWorkflow {

  /** Starts the referral of a recorded contact, in the caller's transaction. */
  void contactRecorded(ContactRecorded contact);

  /** Whether the referral would take up a message of that name now. */
  boolean hears(String reference, String message);

  /** What is still to come of a referral counts from another day of receipt. */
  void receivedOnCorrected(String reference, LocalDate receivedOn);
}
