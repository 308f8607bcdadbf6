package org.waymark.teams.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.waymark.teams.application.FieldError;

/** Problem details (RFC 9457). */
final class Problems {

  private Problems() {}

  static ResponseEntity<ProblemDetail> of(HttpStatus status, String detail) {
    return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
  }

  static ResponseEntity<ProblemDetail> of(List<FieldError> errors) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "Nothing was recorded: some fields have errors.");
    problem.setProperty("errors", errors);
    return ResponseEntity.badRequest().body(problem);
  }
}
