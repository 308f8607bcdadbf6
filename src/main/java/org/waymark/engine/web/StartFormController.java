package org.waymark.engine.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.engine.pane.OpenPane;
import org.waymark.engine.pane.Panes;

/** The forms that start something as pages, as {@link TaskFormController} has those of tasks. */
@Controller
class StartFormController {

  /** Another kind would arrive without an answer, and empty what was half filled. */
  private static final String SENT_BY_PAGES = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

  private final Panes panes;
  private final FormFlow flow;
  private final DonePages done;

  StartFormController(Panes panes, FormFlow flow, DonePages done) {
    this.panes = panes;
    this.flow = flow;
    this.done = done;
  }

  /** The form; begun for somebody where their id is named. */
  @GetMapping("/start/{process}")
  ModelAndView start(
      @PathVariable String process,
      @RequestParam(defaultValue = "") String pane,
      @RequestParam(required = false) UUID person) {
    return flow.opened(open(process, person), Place.of(address(process), pane).about(person));
  }

  @PostMapping(path = "/start/{process}/changes", consumes = SENT_BY_PAGES)
  ModelAndView changed(
      @PathVariable String process,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    Sent sent = new Sent(typed);
    return flow.changed(
        open(process, sent.person()), sent, Place.of(address(process), sent), response);
  }

  @PostMapping(path = "/start/{process}", consumes = SENT_BY_PAGES)
  ModelAndView completed(
      @PathVariable String process, @RequestParam MultiValueMap<String, String> typed) {
    Sent sent = new Sent(typed);
    return flow.sent(open(process, sent.person()), sent, Place.of(address(process), sent));
  }

  @GetMapping("/start/{process}/done/{reference}")
  ModelAndView done(
      @PathVariable String process,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String pane,
      @RequestParam(defaultValue = "0") int asked) {
    String form = panes.start(process).map(open -> open.form().id()).orElse(null);
    return done.ofStart(form, reference, Place.of(address(process), pane), asked);
  }

  private OpenPane open(String process, UUID person) {
    return panes.start(process, person).orElseThrow(NoSuchForm::start);
  }

  private static String address(String process) {
    return "/start/" + process;
  }
}
