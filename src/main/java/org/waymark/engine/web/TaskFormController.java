package org.waymark.engine.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.engine.pane.Panes;

/**
 * The forms of tasks as pages. A page answers each change with what follows from it, and completes
 * the task with 303, or with 422 and everything that is wrong.
 */
@Controller
class TaskFormController {

  /** Another kind would arrive without an answer, and empty what was half filled. */
  private static final String SENT_BY_PAGES = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

  private final Panes panes;
  private final FormFlow flow;
  private final DonePages done;

  TaskFormController(Panes panes, FormFlow flow, DonePages done) {
    this.panes = panes;
    this.flow = flow;
    this.done = done;
  }

  /** The form; of a task that the user has done, what comes next. */
  @GetMapping("/tasks/{id}")
  ModelAndView task(@PathVariable String id, @RequestParam(defaultValue = "") String pane) {
    return panes
        .opened(id)
        .map(open -> flow.opened(open, Place.of("/tasks/" + id, pane)))
        .orElseGet(() -> done.ofTask(id, Place.of("/tasks/" + id, pane), 0));
  }

  @PostMapping(path = "/tasks/{id}/changes", consumes = SENT_BY_PAGES)
  ModelAndView changed(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    Sent sent = new Sent(typed);
    return panes
        .answered(id)
        .map(open -> flow.changed(open, sent, Place.of("/tasks/" + id, sent), response))
        .orElseGet(flow::gone);
  }

  @PostMapping(path = "/tasks/{id}", consumes = SENT_BY_PAGES)
  ModelAndView completed(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Sent sent = new Sent(typed);
    Place place = Place.of("/tasks/" + id, sent);
    ModelAndView page =
        panes
            .answered(id)
            .map(open -> flow.sent(open, sent, place))
            .orElseGet(() -> done.ofTask(id, place, 0));
    // Of two presses the second comes to a task that the first has completed.
    boolean refused = page.getStatus() != null && page.getStatus().is4xxClientError();
    return refused && done.isOf(id) ? done.ofTask(id, place, 0) : page;
  }

  @GetMapping("/tasks/{id}/next")
  ModelAndView next(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String pane,
      @RequestParam(defaultValue = "1") int asked) {
    return done.ofTask(id, Place.of("/tasks/" + id, pane), asked);
  }

  /** Opens the task in Tasklist, also after signing in, which forgets what stands behind a #. */
  @GetMapping("/tasks/{id}/in-tasklist")
  String inTasklist(@PathVariable String id) {
    return "redirect:"
        + UriComponentsBuilder.fromPath("/camunda/app/tasklist/default/")
            .fragment("/?task={id}")
            .buildAndExpand(id)
            .encode()
            .toUriString();
  }
}
