package org.waymark.referral.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.waymark.engine.CaseVariables;
import org.waymark.referral.ContactRecorded;
import org.waymark.referral.application.ReferralWorkflow;

/** Starts referrals in the engine. */
@Component
class CamundaReferralWorkflow implements ReferralWorkflow {

  private final RuntimeService runtime;
  private final CaseVariables variables;

  CamundaReferralWorkflow(RuntimeService runtime, CaseVariables variables) {
    this.runtime = runtime;
    this.variables = variables;
  }

  @Override
  public void receivedOnCorrected(String reference, LocalDate receivedOn) {
    variables.correct(reference, ReferralModel.RECEIVED_ON, receivedOn.toString());
  }

  @Override
  public void contactRecorded(ContactRecorded contact) {
    runtime.startProcessInstanceByKey(
        ReferralModel.PROCESS, contact.caseReference(), ReferralModel.startOf(contact));
  }
}
