package org.waymark.engine.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Problem details (RFC 9457). */
final class Problems {

  private Problems() {}

  static ResponseEntity<ProblemDetail> of(HttpStatus status, String detail) {
    return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
  }

  static ResponseEntity<ProblemDetail> invalid(String field, String message) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "What was sent cannot be accepted.");
    problem.setProperty("errors", List.of(Map.of("field", field, "message", message)));
    return ResponseEntity.badRequest().body(problem);
  }
}
