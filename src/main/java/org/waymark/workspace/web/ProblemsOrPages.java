package org.waymark.workspace.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers what Spring refuses by itself (no such address, a parameter of the wrong kind): programs
 * get problem details (RFC 9457), people in a browser get a page.
 */
@ControllerAdvice
class ProblemsOrPages extends ResponseEntityExceptionHandler {

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
