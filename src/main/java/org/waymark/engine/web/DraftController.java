package org.waymark.engine.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casefile.FormDrafts.Draft;
import org.waymark.casefile.FormDrafts.Seen;
import org.waymark.engine.drafts.HalfFilledForm;
import org.waymark.engine.drafts.HalfFilledForm.Kept;
import org.waymark.engine.drafts.HalfFilledForm.Refused;
import org.waymark.engine.drafts.HalfFilledForm.Result;
import org.waymark.engine.drafts.HalfFilledForms;

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
  ResponseEntity<?> keepTask(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String known,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String none,
      InputStream body)
      throws IOException {
    return kept(forms.ofTask(id), KnownDraft.said(known, none), body);
  }

  @DeleteMapping("/tasks/{id}/draft")
  ResponseEntity<?> forgetTask(@PathVariable String id) {
    return forgotten(forms.ofTask(id));
  }

  @GetMapping("/process-definitions/{id}/draft")
  ResponseEntity<?> ofStart(@PathVariable String id) {
    return shown(forms.ofStart(id), true);
  }

  @PutMapping(path = "/process-definitions/{id}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> keepStart(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String known,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String none,
      InputStream body)
      throws IOException {
    return kept(forms.ofStart(id), KnownDraft.said(known, none), body);
  }

  @DeleteMapping("/process-definitions/{id}/draft")
  ResponseEntity<?> forgetStart(@PathVariable String id) {
    return forgotten(forms.ofStart(id));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(AuthorizationException refusal) {
    return Problems.of(HttpStatus.FORBIDDEN, "This form is not open to you.");
  }

  private static ResponseEntity<?> shown(Optional<HalfFilledForm> form, boolean answers) {
    if (form.isEmpty()) {
      return noSuchForm();
    }
    Optional<Draft> draft = form.get().draft();
    return draft.isEmpty()
        ? ResponseEntity.noContent().build()
        : ResponseEntity.ok(view(draft.get(), answers));
  }

  private ResponseEntity<?> kept(
      Optional<HalfFilledForm> form, Optional<Seen> seen, InputStream body) throws IOException {
    if (form.isEmpty()) {
      return noSuchForm();
    }
    if (seen.isEmpty()) {
      return Problems.invalid(HttpHeaders.IF_MATCH, "Send the draft's savedAt in quotation marks.");
    }
    JsonNode sent = read(body);
    if (sent == null) {
      return refused("Send the fields as a JSON object of less than four megabytes.");
    }
    return answer(form.get().keep(sent, seen.get()));
  }

  private static ResponseEntity<?> answer(Result result) {
    if (result instanceof Kept kept) {
      return ResponseEntity.ok(view(kept.draft(), false));
    }
    return result instanceof Refused refused
        ? refused(refused.reason())
        : Problems.of(
            HttpStatus.PRECONDITION_FAILED, "Something newer was kept. Look at it again.");
  }

  private static ResponseEntity<?> forgotten(Optional<HalfFilledForm> form) {
    form.ifPresent(HalfFilledForm::forget);
    return form.isPresent() ? ResponseEntity.noContent().build() : noSuchForm();
  }

  /** Null for what is no JSON, or more than any form holds. */
  private JsonNode read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      return null;
    }
    try {
      return json.readTree(bytes);
    } catch (IOException notJson) {
      return null;
    }
  }

  private static DraftView view(Draft draft, boolean answers) {
    return new DraftView(draft.begunAt(), draft.savedAt(), answers ? draft.answers() : null);
  }

  private static ResponseEntity<ProblemDetail> refused(String message) {
    return Problems.invalid("answers", message);
  }

  private static ResponseEntity<ProblemDetail> noSuchForm() {
    return Problems.of(HttpStatus.NOT_FOUND, "There is no such form to fill in.");
  }
}
