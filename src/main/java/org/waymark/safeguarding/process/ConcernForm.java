package org.waymark.safeguarding.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.waymark.engine.FormUseCase;
import org.waymark.safeguarding.domain.Refusal;
import org.waymark.safeguarding.process.Answers.UnreadableAnswer;

/** A form on an open concern: reads the answers, calls one use case, passes its refusal on. */
abstract class ConcernForm implements FormUseCase {

  private final String form;

  ConcernForm(String form) {
    this.form = form;
  }

  @Override
  public final String form() {
    return form;
  }

  @Override
  public final Decision submit(FormContext context, ObjectNode answers) {
    try {
      return submit(context, new Answers(answers))
          .map(ConcernForm::refused)
          .orElseGet(() -> Accepted.with(route(context)));
    } catch (UnreadableAnswer unreadable) {
      return Refused.because(unreadable.field(), unreadable.getMessage());
    }
  }

  abstract Optional<Refusal> submit(FormContext context, Answers answers);

  /** What steers the process beyond the fields that the form itself marks. */
  Map<String, Object> route(FormContext context) {
    return Map.of();
  }

  private static Decision refused(Refusal refusal) {
    return Refused.because(refusal.field(), refusal.reason());
  }
}
