package org.waymark.engine.forms;

import java.util.List;
import org.waymark.engine.FormUseCase.FieldError;

/**
 * A component being checked.
 *
 * @param at the path of the answer, {@code carers[0].name}
 */
record Asked(Component component, String at, Scope scope, Known known, List<FieldError> errors) {

  /** Says what is wrong with the answer, never what it was. */
  void fail(String reason) {
    errors.add(new FieldError(at, "'" + component.label() + "' " + reason));
  }
}
