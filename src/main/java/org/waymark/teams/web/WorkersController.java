package org.waymark.teams.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.security.CurrentUser;
import org.waymark.teams.application.Absences;
import org.waymark.teams.application.FieldError;
import org.waymark.teams.application.TeamBoard;
import org.waymark.teams.domain.Cover;
import org.waymark.teams.domain.Leave;
import org.waymark.teams.domain.MayManage;
import org.waymark.teams.domain.Worker;

/** Records leave, cover and leaving. The worker's own managers may, and those above them. */
@RestController
@RequestMapping("/api/workers/{id}")
class WorkersController {

  private final Absences absences;
  private final TeamBoard board;
  private final CurrentUser user;

  WorkersController(Absences absences, TeamBoard board, CurrentUser user) {
    this.absences = absences;
    this.board = board;
    this.user = user;
  }

  @PostMapping("/leave")
  ResponseEntity<?> leave(@PathVariable String id, @RequestBody Map<String, Object> body) {
    Fields fields = new Fields(body, "firstDay", "lastDay", "kind");
    Leave leave =
        new Leave(
            fields.day("firstDay"), fields.day("lastDay"), fields.oneOf("kind", Leave.Kind.class));
    return record(id, fields, () -> absences.recordLeave(id, leave, user.id()));
  }

  @PostMapping("/cover")
  ResponseEntity<?> cover(@PathVariable String id, @RequestBody Map<String, Object> body) {
    Fields fields = new Fields(body, "coveredBy", "firstDay", "lastDay");
    Cover cover =
        new Cover(id, fields.text("coveredBy"), fields.day("firstDay"), fields.day("lastDay"));
    return record(id, fields, () -> absences.recordCover(cover, user.id()));
  }

  @PostMapping("/leaver")
  ResponseEntity<?> leaver(@PathVariable String id, @RequestBody Map<String, Object> body) {
    Fields fields = new Fields(body, "lastDay");
    var lastDay = fields.day("lastDay");
    return record(id, fields, () -> absences.recordLeaver(id, lastDay, user.id()));
  }

  private ResponseEntity<?> record(String id, Fields fields, Supplier<List<FieldError>> use) {
    Optional<Worker> worker = board.worker(id);
    if (worker.isEmpty()) {
      return Problems.of(HttpStatus.NOT_FOUND, "There is no such worker.");
    }
    if (!MayManage.change(user.groups(), worker.get().team())) {
      return Problems.of(HttpStatus.FORBIDDEN, "Only managers of the worker's team may do this.");
    }
    List<FieldError> errors = fields.errors().isEmpty() ? use.get() : fields.errors();
    return errors.isEmpty() ? ResponseEntity.noContent().build() : Problems.of(errors);
  }
}
