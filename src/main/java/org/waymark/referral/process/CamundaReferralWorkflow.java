package org.waymark.referral.process;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.waymark.engine.AwaitedMessages;
import org.waymark.engine.CaseVariables;
import org.waymark.engine.SetsVariables;
import org.waymark.referral.ContactRecorded;
import org.waymark.referral.application.ReferralWorkflow;

/** Starts referrals in the engine. */
@Component
class CamundaReferralWorkflow implements ReferralWorkflow, SetsVariables {

  private final RuntimeService runtime;
  private final CaseVariables variables;
  private final AwaitedMessages awaited;

  CamundaReferralWorkflow(
      RuntimeService runtime, CaseVariables variables, AwaitedMessages awaited) {
    this.runtime = runtime;
    this.variables = variables;
    this.awaited = awaited;
  }

  @Override
  public Set<String> processes() {
    return Set.of(ReferralModel.PROCESS);
  }

  @Override
  public Set<String> dates() {
    return ReferralModel.DATES_OF_START;
  }

  @Override
  public Set<String> codes() {
    return Stream.of(ReferralModel.CODES_OF_START, ReferralModel.CODES_OF_MESSAGES)
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> messages() {
    return Set.of("case-overtaken", "withdrawal-said");
  }

  @Override
  public void receivedOnCorrected(String reference, LocalDate receivedOn) {
    variables.correct(reference, ReferralModel.RECEIVED_ON, receivedOn.toString());
  }

  @Override
  public boolean hears(String reference, String message) {
    return awaited.by(reference, message);
  }

  @Override
  public void contactRecorded(ContactRecorded contact) {
    runtime.startProcessInstanceByKey(
        ReferralModel.PROCESS, contact.caseReference(), ReferralModel.startOf(contact));
  }
}
