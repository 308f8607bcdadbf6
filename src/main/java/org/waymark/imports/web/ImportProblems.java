package org.waymark.imports.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.waymark.imports.ImportRefusedException;
import org.waymark.imports.ImportRefusedException.Fault;
import org.waymark.imports.UnknownImportKindException;

/** Refusals of an import as problem details (RFC 9457). */
@RestControllerAdvice(assignableTypes = ImportController.class)
class ImportProblems {

  @ExceptionHandler
  ProblemDetail refused(ImportRefusedException refusal) {
    return problem(
        HttpStatus.BAD_REQUEST, "The file cannot be imported; nothing was kept", refusal.faults());
  }

  @ExceptionHandler
  ProblemDetail withoutFile(MissingServletRequestPartException missing) {
    Fault fault = new Fault("file", "Send the file as the part named file of a multipart request");
    return problem(HttpStatus.BAD_REQUEST, "There is no file to import", List.of(fault));
  }

  @ExceptionHandler
  ProblemDetail unknownKind(UnknownImportKindException unknown) {
    Fault fault = new Fault("kind", unknown.getMessage());
    return problem(HttpStatus.NOT_FOUND, unknown.getMessage(), List.of(fault));
  }

  @ExceptionHandler
  ProblemDetail notAllowed(ImportController.NotAllowedException refusal) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.FORBIDDEN, "Importing is for business support and managers");
  }

  @ExceptionHandler
  ProblemDetail unknownRun(ImportController.UnknownRunException unknown) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.NOT_FOUND, "There is no import of this number: GET /api/imports lists them");
  }

  @ExceptionHandler
  ProblemDetail ended(ImportController.EndedException ended) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.CONFLICT, ended.getMessage() + "; nothing was changed");
  }

  private static ProblemDetail problem(HttpStatus status, String detail, List<Fault> faults) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty("errors", faults);
    return problem;
  }
}
