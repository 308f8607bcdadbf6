package org.waymark.referral.application;

import org.waymark.referral.ContactRecorded;

/** The process that carries a referral. */
public interface ReferralWorkflow {

  /** Starts the referral of a recorded contact, in the caller's transaction. */
  void contactRecorded(ContactRecorded contact);
}
