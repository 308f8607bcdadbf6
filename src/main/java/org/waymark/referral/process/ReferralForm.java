package org.waymark.referral.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.waymark.engine.FormUseCase;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.process.Answers.UnreadableAnswer;

/** A form on an open referral: reads the answers, calls one use case, passes its refusal on. */
abstract class ReferralForm implements FormUseCase {

  private final String form;

  ReferralForm(String form) {
    this.form = form;
  }

  @Override
  public final String form() {
    return form;
  }

  @Override
  public final Decision submit(FormContext context, ObjectNode submitted) {
    try {
      return decide(context.caseReference(), new Answers(submitted), context.user());
    } catch (UnreadableAnswer unreadable) {
      return Refused.because(unreadable.field(), unreadable.getMessage());
    }
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
