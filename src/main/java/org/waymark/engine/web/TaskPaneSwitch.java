package org.waymark.engine.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells Tasklist who draws the form of a task: Waymark, or with {@code waymark.task-pane=built-in}
 * Tasklist itself.
 */
@RestController
class TaskPaneSwitch {

  private static final String BUILT_IN = "built-in";

  private final boolean ours;

  TaskPaneSwitch(@Value("${waymark.task-pane:ours}") String pane) {
    if (!pane.equals("ours") && !pane.equals(BUILT_IN)) {
      throw new IllegalArgumentException(
          "waymark.task-pane must be ours or " + BUILT_IN + " and is " + pane);
    }
    this.ours = pane.equals("ours");
  }

  @GetMapping(path = "/waymark/task-pane.js", produces = "text/javascript")
  ResponseEntity<String> script() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body("export const ours = " + ours + ";\n");
  }
}
