package org.waymark.workspace.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.workspace.application.PersonSheets;

/** What is open on a person's cases over REST: by when, under which rule, and in whose hands. */
@RestController
class OpenWorkController {

  private final CaseFileDoor door;
  private final PersonSheets sheets;

  OpenWorkController(CaseFileDoor door, PersonSheets sheets) {
    this.door = door;
    this.sheets = sheets;
  }

  @GetMapping("/api/people/{id}/open-work")
  ResponseEntity<?> openWork(@PathVariable String id) {
    Optional<UUID> person = Ids.of(id);
    Optional<String> refusal = person.map(door::refusalToRead).orElseGet(door::refusal);
    if (refusal.isPresent()) {
      return problem(HttpStatus.FORBIDDEN, refusal.get(), List.of());
    }
    if (person.isEmpty()) {
      return problem(
          HttpStatus.BAD_REQUEST,
          "What was sent cannot be accepted.",
          List.of(Map.of("field", "id", "message", "is not of the kind that is expected")));
    }
    return sheets
        .openWork(person.get())
        .<ResponseEntity<?>>map(ResponseEntity::ok)
        .orElseGet(() -> problem(HttpStatus.NOT_FOUND, "There is no such person.", List.of()));
  }

  private static ResponseEntity<?> problem(
      HttpStatus status, String detail, List<Map<String, String>> errors) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    if (!errors.isEmpty()) {
      problem.setProperty("errors", errors);
    }
    return ResponseEntity.of(problem).build();
  }
}
