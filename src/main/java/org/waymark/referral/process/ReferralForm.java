package org.waymark.referral.process;

import java.util.Map;
import java.util.Optional;
import org.waymark.engine.AnsweredForm;
import org.waymark.engine.Answers;
import org.waymark.referral.domain.FieldRefusal;

/** A form on an open referral: reads the answers, calls one use case, passes its refusal on. */
abstract class ReferralForm extends AnsweredForm {

  ReferralForm(String form) {
    super(form);
  }

  @Override
  protected final Decision decide(FormContext context, Answers answers) {
    return decide(context.caseReference(), answers, context.user());
  }

  /** Calls the use case. */
  abstract Decision decide(String reference, Answers answers, String user);

  static Decision decision(Optional<FieldRefusal> refusal) {
    return refusal
        .<Decision>map(it -> Refused.because(it.field(), it.message()))
        .orElseGet(ReferralForm::done);
  }

  static Decision done() {
    return Accepted.with(Map.of());
  }
}
