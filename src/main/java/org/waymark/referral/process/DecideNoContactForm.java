package org.waymark.referral.process;

import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.ReachPerson;
import org.waymark.referral.domain.SilenceProtocol.Risk;

/** The risk of not knowing how somebody is who can't be reached. */
@Component
class DecideNoContactForm extends ReferralForm {

  private final ReachPerson reachPerson;

  DecideNoContactForm(ReachPerson reachPerson) {
    super("decide-no-contact");
    this.reachPerson = reachPerson;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    return decision(
        answers.is("outcome", "keep-trying")
            ? reachPerson.keepTrying(reference, user)
            : reachPerson.close(reference, answers.choice(Risk.class, "riskOfSilence"), user));
  }
}
