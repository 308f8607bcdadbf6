package org.waymark.referral.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.waymark.referral.ContactRecorded;
import org.waymark.referral.application.ReferralWorkflow;

/** Starts referrals in the engine. */
@Component
class CamundaReferralWorkflow implements ReferralWorkflow {

  private final RuntimeService runtime;

  CamundaReferralWorkflow(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void contactRecorded(ContactRecorded contact) {
    runtime.startProcessInstanceByKey(
        ReferralModel.PROCESS, contact.caseReference(), ReferralModel.startOf(contact));
  }
}
