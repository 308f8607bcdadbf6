package org.waymark.referral.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.waymark.engine.SetsVariables;
import org.waymark.referral.application.MatchPerson;

/** Finds out whom the contact is about where that is beyond doubt. */
@Component("matchPerson")
class MatchPersonDelegate implements JavaDelegate, SetsVariables {

  private final MatchPerson matchPerson;

  MatchPersonDelegate(MatchPerson matchPerson) {
    this.matchPerson = matchPerson;
  }

  @Override
  public Set<String> codes() {
    return Set.of(ReferralModel.PERSON_MATCH);
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean certain = matchPerson.match(execution.getProcessBusinessKey());
    execution.setVariable(
        ReferralModel.PERSON_MATCH, certain ? ReferralModel.CERTAIN : ReferralModel.UNSURE);
  }
}
