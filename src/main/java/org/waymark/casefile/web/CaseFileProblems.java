package org.waymark.casefile.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.waymark.casefile.FieldProblem;

/**
 * Problem details (RFC 9457) for the case file's own requests. They name fields, never values, and
 * come before Spring's own, which name none.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(
    assignableTypes = {
      CaseController.class,
      CorrectionController.class,
      EmergencyController.class,
      JoinController.class,
      PeopleController.class,
      PersonChangesController.class,
      RestrictionController.class
    })
class CaseFileProblems {

  private static final Logger log = LoggerFactory.getLogger(CaseFileProblems.class);

  @ExceptionHandler
  ProblemDetail refused(Refusal refusal) {
    return problem(refusal.status(), refusal.getMessage(), refusal.errors());
  }

  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException e) {
    var errors = List.<FieldProblem>of();
    if (e.getCause() instanceof JsonMappingException cause && !cause.getPath().isEmpty()) {
      errors = List.of(new FieldProblem(path(cause), "is not of the kind that is expected"));
    }
    return problem(HttpStatus.BAD_REQUEST, "The request's body cannot be read.", errors);
  }

  @ExceptionHandler
  ProblemDetail mistyped(MethodArgumentTypeMismatchException e) {
    var error = new FieldProblem(e.getName(), "is not of the kind that is expected");
    return problem(HttpStatus.BAD_REQUEST, "What was sent cannot be accepted.", List.of(error));
  }

  @ExceptionHandler
  ProblemDetail missing(MissingServletRequestParameterException e) {
    var error = new FieldProblem(e.getParameterName(), "is required");
    return problem(HttpStatus.BAD_REQUEST, "What was sent cannot be accepted.", List.of(error));
  }

  @ExceptionHandler({OptimisticLockingFailureException.class, DuplicateKeyException.class})
  ProblemDetail overtaken() {
    return problem(
        HttpStatus.CONFLICT,
        "Somebody else changed the record at the same time. Look at it again.",
        List.of());
  }

  /**
   * A fault of ours. What the database says of it holds what was sent, so only its kind is kept.
   */
  @ExceptionHandler
  ProblemDetail notTaken(DataIntegrityViolationException fault) {
    log.error(
        "The database refused what was sent to the case file: {}/{}",
        fault.getClass().getName(),
        fault.getMostSpecificCause().getClass().getName());
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "This could not be saved, and nothing was. The log says more.",
        List.of());
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }

  private static ProblemDetail problem(
      HttpStatus status, String detail, List<FieldProblem> errors) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    if (!errors.isEmpty()) {
      problem.setProperty("errors", errors);
    }
    return problem;
  }
}
