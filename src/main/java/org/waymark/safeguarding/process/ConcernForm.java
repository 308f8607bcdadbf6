package org.waymark.safeguarding.process;

import java.util.Map;
import java.util.Optional;
import org.waymark.engine.AnsweredForm;
import org.waymark.engine.Answers;
import org.waymark.safeguarding.domain.Refusal;

/** A form on an open concern: reads the answers, calls one use case, passes its refusal on. */
abstract class ConcernForm extends AnsweredForm {

  ConcernForm(String form) {
    super(form);
  }

  @Override
  protected final Decision decide(FormContext context, Answers answers) {
    return submit(context, answers)
        .<Decision>map(refusal -> Refused.because(refusal.field(), refusal.reason()))
        .orElseGet(() -> Accepted.with(route(context)));
  }

  abstract Optional<Refusal> submit(FormContext context, Answers answers);

  /** What steers the process beyond the fields that the form itself marks. */
  Map<String, Object> route(FormContext context) {
    return Map.of();
  }
}
