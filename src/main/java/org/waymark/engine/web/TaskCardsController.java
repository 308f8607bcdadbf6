package org.waymark.engine.web;

import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cards of a page of tasks, for Tasklist. The people on them are logged as "listed". */
@RestController
@RequestMapping("/api/task-cards")
class TaskCardsController {

  private static final int LONGEST_PAGE = 100;

  private final TaskCards cards;

  TaskCardsController(TaskCards cards) {
    this.cards = cards;
  }

  @GetMapping
  ResponseEntity<?> cards(@RequestParam(name = "id", required = false) List<String> ids) {
    return ids == null || ids.isEmpty() || ids.size() > LONGEST_PAGE
        ? Problems.invalid("id", "name 1 to " + LONGEST_PAGE + " tasks")
        : ResponseEntity.ok(cards.of(new LinkedHashSet<>(ids)));
  }
}
