package org.waymark.escalation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.casefile.CaseRegister;
import org.waymark.escalation.BreachReasons;
import org.waymark.escalation.LeftOverClocks;
import org.waymark.escalation.application.ExplainBreach;
import org.waymark.escalation.web.ClocksOfCase.ClockJson;
import org.waymark.security.CurrentUser;

/**
 * The clocks of a case over REST: the ledger's rows with their events, breach reasons, and the end
 * of clocks whose work is gone.
 */
@RestController
@RequestMapping("/api/cases/{reference}/clocks")
class ClockController {

  private final ClocksOfCase clocks;
  private final ExplainBreach explainBreach;
  private final LeftOverClocks leftOver;
  private final CaseRegister cases;
  private final CaseFileDoor door;
  private final CaseAccess access;
  private final CurrentUser user;

  ClockController(
      ClocksOfCase clocks,
      ExplainBreach explainBreach,
      LeftOverClocks leftOver,
      CaseRegister cases,
      CaseFileDoor door,
      CaseAccess access,
      CurrentUser user) {
    this.clocks = clocks;
    this.explainBreach = explainBreach;
    this.leftOver = leftOver;
    this.cases = cases;
    this.door = door;
    this.access = access;
    this.user = user;
  }

  @GetMapping
  @Operation(summary = "The clocks of a case, with their events as evidence")
  @ApiResponse(
      responseCode = "200",
      content = @Content(array = @ArraySchema(schema = @Schema(implementation = ClockJson.class))))
  ResponseEntity<?> clocks(@PathVariable String reference) {
    return shut(reference, door.refusalToReadCase(reference))
        .<ResponseEntity<?>>map(this::problem)
        .orElseGet(() -> ResponseEntity.ok(clocks.of(reference)));
  }

  @PostMapping("/{id}/breach-reason")
  ResponseEntity<?> explain(
      @PathVariable String reference, @PathVariable UUID id, @RequestBody Reason body) {
    return shut(reference, door.refusal())
        .<ResponseEntity<?>>map(this::problem)
        .orElseGet(() -> answer(explainBreach.explain(reference, id, body.reason())));
  }

  @PostMapping("/{id}/end")
  @Operation(summary = "Ends a clock whose work is gone, for a reason")
  @ApiResponse(responseCode = "204", description = "The clock has ended")
  @ApiResponse(responseCode = "409", description = "It has ended before, or its work is open")
  ResponseEntity<?> end(
      @PathVariable String reference, @PathVariable UUID id, @RequestBody Reason body) {
    return shut(reference, door.refusal())
        .<ResponseEntity<?>>map(this::problem)
        .orElseGet(() -> answer(leftOver.end(reference, id, body.reason())));
  }

  /** A reason as it is posted. */
  record Reason(String reason) {}

  private Optional<ProblemDetail> shut(String reference, Optional<String> refusal) {
    if (refusal.isPresent()) {
      return Optional.of(detail(HttpStatus.FORBIDDEN, refusal.get()));
    }
    if (access.maySee(user.id(), reference)) {
      return Optional.empty();
    }
    return Optional.of(
        cases.find(reference).isEmpty()
            ? detail(HttpStatus.NOT_FOUND, "There is no case of that reference.")
            : detail(HttpStatus.FORBIDDEN, "This case is restricted."));
  }

  private ResponseEntity<?> answer(BreachReasons.Answer answer) {
    return switch (answer) {
      case DONE -> ResponseEntity.noContent().build();
      case NO_REASON, TOO_LONG -> problem(fault(answer.words()));
      case NO_SUCH_CLOCK -> problem(detail(HttpStatus.NOT_FOUND, answer.words()));
      case NOT_THEIRS -> problem(detail(HttpStatus.FORBIDDEN, answer.words()));
      case GIVEN_BEFORE, NOT_ASKED, NOTHING_TO_EXPLAIN ->
          problem(detail(HttpStatus.CONFLICT, answer.words()));
    };
  }

  private ResponseEntity<?> answer(LeftOverClocks.Answer answer) {
    return switch (answer) {
      case DONE -> ResponseEntity.noContent().build();
      case WRONG_REASON -> problem(fault(answer.words()));
      case NO_SUCH_CLOCK -> problem(detail(HttpStatus.NOT_FOUND, answer.words()));
      case NOT_THEIRS -> problem(detail(HttpStatus.FORBIDDEN, answer.words()));
      case ENDED_BEFORE, STILL_WORK -> problem(detail(HttpStatus.CONFLICT, answer.words()));
    };
  }

  private static ProblemDetail fault(String message) {
    ProblemDetail problem = detail(HttpStatus.BAD_REQUEST, "The reason cannot be recorded.");
    problem.setProperty("errors", List.of(Map.of("field", "reason", "message", message)));
    return problem;
  }

  private static ProblemDetail detail(HttpStatus status, String detail) {
    return ProblemDetail.forStatusAndDetail(status, detail);
  }

  private ResponseEntity<ProblemDetail> problem(ProblemDetail problem) {
    return ResponseEntity.of(problem).build();
  }
}
