package org.waymark.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.waymark.engine.Answers.UnreadableAnswer;

/** A form whose use case reads its answers as values; one that can't be read is refused. */
public abstract class AnsweredForm implements FormUseCase {

  private final String form;

  protected AnsweredForm(String form) {
    this.form = form;
  }

  @Override
  public final String form() {
    return form;
  }

  @Override
  public final Decision submit(FormContext context, ObjectNode submitted) {
    try {
      return decide(context, new Answers(submitted));
    } catch (UnreadableAnswer unreadable) {
      return Refused.because(unreadable.field(), unreadable.getMessage());
    }
  }

  /** Calls one use case and passes its refusal on. */
  protected abstract Decision decide(FormContext context, Answers answers);
}
