package org.waymark.safeguarding.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.safeguarding.application.SettleOvertakenConcern;
import org.waymark.safeguarding.domain.Overtaking;
import org.waymark.safeguarding.domain.Refusal;
import org.waymark.safeguarding.domain.Settlement;
import org.waymark.security.CurrentUser;

/** What happened to the person, and what the concern still needs. */
@Component
class SettleOvertakenForm extends ConcernForm {

  private final SettleOvertakenConcern settleOvertakenConcern;
  private final CurrentUser currentUser;

  SettleOvertakenForm(SettleOvertakenConcern settleOvertakenConcern, CurrentUser currentUser) {
    super(SafeguardingModel.SETTLE_FORM);
    this.settleOvertakenConcern = settleOvertakenConcern;
    this.currentUser = currentUser;
  }

  @Override
  Optional<Refusal> submit(FormContext context, Answers answers) {
    return settleOvertakenConcern.settle(
        context.caseReference(),
        answers.choice(Overtaking.class, "overtakenBy"),
        answers.choice(Settlement.class, "settlement"),
        context.user(),
        currentUser.groups());
  }
}
