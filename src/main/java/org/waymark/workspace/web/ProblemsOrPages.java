package org.waymark.workspace.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers what Spring refuses by itself (no such address, a parameter of the wrong kind): programs
 * get problem details (RFC 9457), people in a browser get a page.
 */
@ControllerAdvice
class ProblemsOrPages extends ResponseEntityExceptionHandler {

  private static final String UNREADABLE_FILES =
      "What was sent says that it is multipart/form-data, and can't be taken apart: its"
          + " Content-Type names a boundary, and each part begins with it. Nothing was saved.";

  /** A body that says it holds files, and can't be taken apart. */
  @ExceptionHandler
  ResponseEntity<Object> unreadableFiles(MultipartException failure, WebRequest request) {
    return handleExceptionInternal(
        failure,
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, UNREADABLE_FILES),
        new HttpHeaders(),
        HttpStatus.BAD_REQUEST,
        request);
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String accepts = request.getHeader(HttpHeaders.ACCEPT);
    if (accepts == null || !accepts.contains(MediaType.TEXT_HTML_VALUE)) {
      return super.handleExceptionInternal(failure, body, headers, status, request);
    }
    try {
      ((ServletWebRequest) request).getResponse().sendError(status.value());
      return null;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
