package org.waymark.casefile.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.Outcome;

/** Ends a request with a problem. Thrown outside any transaction, by controllers only. */
class Refusal extends RuntimeException {

  private final HttpStatus status;
  private final transient List<FieldProblem> errors;

  private Refusal(HttpStatus status, String detail, List<FieldProblem> errors) {
    super(detail);
    this.status = status;
    this.errors = errors;
  }

  static Refusal notFound(String what) {
    return new Refusal(HttpStatus.NOT_FOUND, "There is no such " + what + ".", List.of());
  }

  static Refusal notAllowed(String reason) {
    return new Refusal(HttpStatus.FORBIDDEN, reason, List.of());
  }

  static Refusal changedMeanwhile() {
    return new Refusal(
        HttpStatus.PRECONDITION_FAILED,
        "The record has changed since it was read. Nothing was saved: read it again.",
        List.of());
  }

  static Refusal invalid(String field, String message) {
    return invalid(List.of(new FieldProblem(field, message)));
  }

  static Refusal invalid(List<FieldProblem> errors) {
    return new Refusal(HttpStatus.BAD_REQUEST, "What was sent cannot be accepted.", errors);
  }

  /** The id of what was done, or the refusal as a problem. */
  static UUID unlessDone(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      return done.id();
    }
    if (outcome instanceof Outcome.NotAllowed refused) {
      throw notAllowed(refused.reason());
    }
    throw invalid(((Outcome.Invalid) outcome).problems());
  }

  HttpStatus status() {
    return status;
  }

  List<FieldProblem> errors() {
    return errors;
  }
}
