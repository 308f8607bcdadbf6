package org.waymark.casefile;

import java.util.List;
import java.util.UUID;

/** What a change to the case file came to. A refusal is a value: nothing was changed. */
public sealed interface Outcome permits Outcome.Done, Outcome.Invalid, Outcome.NotAllowed {

  static Outcome invalid(String field, String message) {
    return new Invalid(List.of(new FieldProblem(field, message)));
  }

  /** Done; {@code id} is the id of what was made or changed. */
  record Done(UUID id) implements Outcome {}

  /** Refused because of what was given, field by field. */
  record Invalid(List<FieldProblem> problems) implements Outcome {}

  /** Refused because of who asks, with the reason to show. */
  record NotAllowed(String reason) implements Outcome {}
}
