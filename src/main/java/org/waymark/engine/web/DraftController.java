package org.waymark.engine.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casefile.FormDrafts.Draft;
import org.waymark.engine.drafts.HalfFilledForms;
import org.waymark.engine.drafts.HalfFilledForms.Begun;
import org.waymark.engine.drafts.HalfFilledForms.Kept;
import org.waymark.engine.drafts.HalfFilledForms.Refused;
import org.waymark.engine.drafts.HalfFilledForms.Result;

/**
 * Where Tasklist keeps a form that is half filled in. What was kept for a task comes back in the
 * form itself; a form that starts something has nowhere else to come back from.
 */
@RestController
@RequestMapping("/api")
class DraftController {

  private static final int MOST_BYTES = 4_000_000;

  private final HalfFilledForms forms;
  private final ObjectMapper json;

  DraftController(HalfFilledForms forms, ObjectMapper json) {
    this.forms = forms;
    this.json = json;
  }

  /** What is said of a draft; its answers only for a form that starts something. */
  record DraftView(Instant begunAt, Instant savedAt, JsonNode answers) {}

  @GetMapping("/tasks/{id}/draft")
  ResponseEntity<?> ofTask(@PathVariable String id) {
    return shown(forms.ofTask(id), false);
  }

  @PutMapping(path = "/tasks/{id}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> keepTask(@PathVariable String id, InputStream body) throws IOException {
    JsonNode sent = read(body);
    return sent == null ? unreadable() : answered(forms.keepTask(id, sent));
  }

  @DeleteMapping("/tasks/{id}/draft")
  ResponseEntity<?> forgetTask(@PathVariable String id) {
    return forms.forgetTask(id) ? ResponseEntity.noContent().build() : noSuchForm();
  }

  @GetMapping("/process-definitions/{id}/draft")
  ResponseEntity<?> ofStart(@PathVariable String id) {
    return shown(forms.ofStart(id), true);
  }

  @PutMapping(path = "/process-definitions/{id}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> keepStart(@PathVariable String id, InputStream body) throws IOException {
    JsonNode sent = read(body);
    return sent == null ? unreadable() : answered(forms.keepStart(id, sent));
  }

  @DeleteMapping("/process-definitions/{id}/draft")
  ResponseEntity<?> forgetStart(@PathVariable String id) {
    return forms.forgetStart(id) ? ResponseEntity.noContent().build() : noSuchForm();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(AuthorizationException refusal) {
    return problem(HttpStatus.FORBIDDEN, "This form is not open to you.");
  }

  /** Null for what is no JSON, or more than any form holds. */
  private JsonNode read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      return null;
    }
    try {
      return json.readTree(bytes);
    } catch (com.fasterxml.jackson.core.JacksonException notJson) {
      return null;
    }
  }

  private static ResponseEntity<?> shown(Optional<Begun> form, boolean answers) {
    return form.<ResponseEntity<?>>map(
            begun ->
                begun
                    .draft()
                    .<ResponseEntity<?>>map(draft -> ResponseEntity.ok(view(draft, answers)))
                    .orElseGet(() -> ResponseEntity.noContent().build()))
        .orElseGet(DraftController::noSuchForm);
  }

  private static ResponseEntity<?> answered(Result result) {
    if (result instanceof Kept kept) {
      return ResponseEntity.ok(view(kept.draft(), false));
    }
    return result instanceof Refused refused ? refused(refused.reason()) : noSuchForm();
  }

  private static DraftView view(Draft draft, boolean answers) {
    return new DraftView(draft.begunAt(), draft.savedAt(), answers ? draft.answers() : null);
  }

  private static ResponseEntity<ProblemDetail> unreadable() {
    return refused("Send the fields as a JSON object of less than four megabytes.");
  }

  private static ResponseEntity<ProblemDetail> refused(String message) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "What was sent cannot be accepted.");
    problem.setProperty("errors", List.of(Map.of("field", "answers", "message", message)));
    return ResponseEntity.badRequest().body(problem);
  }

  private static ResponseEntity<ProblemDetail> noSuchForm() {
    return problem(HttpStatus.NOT_FOUND, "There is no such form to fill in.");
  }

  private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
    return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
  }
}
