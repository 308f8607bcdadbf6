package org.waymark.installation;

import java.io.IOException;
import java.io.PrintWriter;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What the server says of a request that it refuses before Waymark sees it, for example an address
 * that can't be read: a page with a way back, and for programs problem details (RFC 9457).
 */
final class BareErrors extends ErrorReportValve {

  private static final int FAILED = 400;
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en-GB">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>This could not be taken – Waymark</title>
        <link rel="stylesheet" href="/waymark/pages.css">
      </head>
      <body>
      <main id="main">
        <div class="head">
          <h1>This could not be taken</h1>
          <p>Nothing was saved. Check the address, or go back: what you typed should still be there.</p>
          <p><a class="button" href="/camunda/app/tasklist/default/">Back to the tasks</a></p>
        </div>
      </main>
      </body>
      </html>
      """;

  @Override
  protected void report(Request request, Response response, Throwable failure) {
    if (response.getStatus() < FAILED
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    String accepts = request.getHeader(HttpHeaders.ACCEPT);
    boolean toPeople = accepts != null && accepts.contains(MediaType.TEXT_HTML_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType(
        toPeople ? "text/html;charset=UTF-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    try {
      PrintWriter words = response.getReporter();
      if (words != null) {
        words.write(toPeople ? PAGE : problem(response.getStatus()));
        response.finishResponse();
      }
    } catch (IOException gone) {
      getContainer().getLogger().debug("Nobody waits for the answer any more", gone);
    }
  }

  private static String problem(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    return "{\"status\":%d,\"title\":\"%s\"}"
        .formatted(status, known == null ? "Refused" : known.getReasonPhrase());
  }
}
