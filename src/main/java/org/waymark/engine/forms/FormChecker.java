package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.waymark.engine.FormUseCase.FieldError;

/**
 * Checks submitted answers against the form that asked for them, so that what the browser checks
 * holds whoever sends the answers and by whatever door.
 */
public final class FormChecker {
  private FormChecker() {}

  /**
   * Everything wrong with the answers, in the order of the form; empty when nothing is. Each error
   * names the field ({@code carers[0].name}), its label and the reason, and never the value; an
   * error of the answers as a whole has an empty field.
   *
   * @param answers as submitted, before {@link CleanAnswers} tidies them
   */
  public static List<FieldError> check(FormFile form, ObjectNode answers, Known known) {
    if (!form.problems().isEmpty()) {
      return List.of(whole("This form has faults and cannot be submitted. Tell its owner."));
    }
    String refusal = PayloadGuard.refuses(answers);
    if (refusal != null) {
      return List.of(whole(refusal));
    }
    return new FormCheck(form, answers, known).errors();
  }

  private static FieldError whole(String message) {
    return new FieldError("", message);
  }
}
