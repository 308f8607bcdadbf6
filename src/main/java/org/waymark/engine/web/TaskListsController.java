package org.waymark.engine.web;

import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.engine.access.ActingAs;
import org.waymark.security.CurrentUser;

/** How much stands in each of the signed-in user's lists, before any of them is opened. */
@RestController
class TaskListsController {

  private final FilterService filters;
  private final IdentityService identity;
  private final CurrentUser user;

  TaskListsController(FilterService filters, IdentityService identity, CurrentUser user) {
    this.filters = filters;
    this.identity = identity;
    this.user = user;
  }

  /** One list of tasks, and how many stand in it. */
  record Counted(String id, String name, long count) {}

  @GetMapping("/api/task-lists")
  ResponseEntity<List<Counted>> lists() {
    List<Counted> lists =
        ActingAs.user(
            identity,
            user,
            () ->
                filters.createTaskFilterQuery().list().stream()
                    .map(it -> new Counted(it.getId(), it.getName(), filters.count(it.getId())))
                    .toList());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(lists);
  }
}
