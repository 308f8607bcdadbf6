package org.waymark.referral.process;

import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.AnswerAllocation;
import org.waymark.referral.application.ReadContact;
import org.waymark.referral.domain.ReturnReason;

/** The worker's answer to an allocation. */
@Component
class AnswerAllocationForm extends ContactForm {

  private final AnswerAllocation answerAllocation;

  AnswerAllocationForm(AnswerAllocation answerAllocation, ReadContact readContact) {
    super("answer-allocation", readContact);
    this.answerAllocation = answerAllocation;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    return decision(
        answers.is("allocationResult", "accepted")
            ? answerAllocation.accept(reference, user)
            : answerAllocation.giveBack(
                reference, answers.choice(ReturnReason.class, "returnReason"), user));
  }
}
