package org.waymark.outbox.web;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.outbox.application.NoticeLines;
import org.waymark.outbox.application.Retries;
import org.waymark.outbox.domain.Digest.Line;
import org.waymark.outbox.persistence.EmailState;
import org.waymark.outbox.persistence.Entry;
import org.waymark.outbox.persistence.EntryState;
import org.waymark.outbox.persistence.OutboxReader;
import org.waymark.security.CurrentUser;

/**
 * Reads the outbox. Lists are newest first; {@code before} takes the last id of the page before.
 * Administrators, business support and team managers see all of it; anybody sees their own notices.
 */
@RestController
@RequestMapping("/api/outbox")
class OutboxController {

  private static final Set<String> READERS =
      Set.of("administrators", "business-support", "team-managers", "service-managers");
  private static final String NEWEST = "" + Long.MAX_VALUE;
  private static final int PAGE = 100;

  private final OutboxReader reader;
  private final Retries again;
  private final NoticeLines lines;
  private final CurrentUser user;

  OutboxController(OutboxReader reader, Retries again, NoticeLines lines, CurrentUser user) {
    this.reader = reader;
    this.again = again;
    this.lines = lines;
    this.user = user;
  }

  @GetMapping
  ResponseEntity<?> entries(
      @RequestParam(required = false) String state,
      @RequestParam(defaultValue = NEWEST) long before) {
    return forReaders(
        () ->
            state == null || known(EntryState.values(), state)
                ? ResponseEntity.ok(
                    reader.entries(state == null ? null : EntryState.valueOf(state), before, PAGE))
                : badState(EntryState.values()));
  }

  @GetMapping("/emails")
  ResponseEntity<?> emails(
      @RequestParam(required = false) String state,
      @RequestParam(defaultValue = NEWEST) long before) {
    return forReaders(
        () ->
            state == null || known(EmailState.values(), state)
                ? ResponseEntity.ok(
                    reader.emails(state == null ? null : EmailState.valueOf(state), before, PAGE))
                : badState(EmailState.values()));
  }

  @GetMapping("/mine")
  List<MyNotice> mine(@RequestParam(defaultValue = NEWEST) long before) {
    return reader.noticesOf(user.id(), before, PAGE).stream().map(this::mine).toList();
  }

  /** Has an undeliverable entry tried again, once its recipient has been put right. */
  @PostMapping("/{id}/retry")
  ResponseEntity<?> retry(@PathVariable long id) {
    return retry(() -> again.entry(id));
  }

  /** Has an undeliverable e-mail tried again, once the address has been put right. */
  @PostMapping("/emails/{id}/retry")
  ResponseEntity<?> retryEmail(@PathVariable long id) {
    return retry(() -> again.email(id));
  }

  private ResponseEntity<?> retry(BooleanSupplier again) {
    if (!user.groups().contains("administrators")) {
      return problem(HttpStatus.FORBIDDEN, "Only administrators may have it tried again.");
    }
    return again.getAsBoolean()
        ? ResponseEntity.noContent().build()
        : problem(HttpStatus.NOT_FOUND, "Nothing undeliverable has that number.");
  }

  private ResponseEntity<?> forReaders(Supplier<ResponseEntity<?>> answer) {
    return user.groups().stream().anyMatch(READERS::contains)
        ? answer.get()
        : problem(HttpStatus.FORBIDDEN, "Your role may read only your own notices.");
  }

  private MyNotice mine(Entry notice) {
    Line line = lines.line(notice);
    return new MyNotice(
        notice.id(),
        notice.name(),
        line.sentence(),
        line.caseReference(),
        URI.create(line.link()),
        notice.createdAt().toString());
  }

  private static boolean known(Enum<?>[] states, String name) {
    return Arrays.stream(states).anyMatch(state -> state.name().equals(name));
  }

  private static ResponseEntity<ProblemDetail> badState(Enum<?>[] states) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The request has an error.");
    problem.setProperty(
        "errors",
        List.of(Map.of("field", "state", "message", "must be one of " + Arrays.toString(states))));
    return ResponseEntity.badRequest().body(problem);
  }

  private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
    return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
  }

  /** A notice as the person it reached reads it. */
  record MyNotice(
      long id, String kind, String sentence, String caseReference, URI link, String at) {}
}
