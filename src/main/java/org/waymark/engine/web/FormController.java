package org.waymark.engine.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.engine.pane.OpenPane;
import org.waymark.engine.pane.Panes;
import org.waymark.engine.web.FormAnswering.Answer;
import org.waymark.engine.web.FormAnswering.Completed;
import org.waymark.engine.web.FormAnswering.Outcome;
import org.waymark.engine.web.FormPages.Place;
import org.waymark.security.AccountNames;
import org.waymark.security.CurrentUser;

/**
 * Forms as pages: of a task, and of what starts something. A page answers each change with what
 * follows from it, and completes the form with 303, or with 422 and everything that is wrong.
 */
@Controller
class FormController {

  private static final String NOTHING_STARTS =
      "Nothing that you may start has this name. Go back to the tasks.";
  private static final String GONE =
      "This task is no longer open: somebody else has finished it, or it has fallen away. Nothing"
          + " more is kept here. Copy what you still need.";
  private static final int MOST_ASKED = 12;

  private final Panes panes;
  private final FormAnswering answering;
  private final FormPages pages;
  private final NextTasks next;
  private final CurrentUser user;
  private final AccountNames names;

  FormController(
      Panes panes,
      FormAnswering answering,
      FormPages pages,
      NextTasks next,
      CurrentUser user,
      AccountNames names) {
    this.panes = panes;
    this.answering = answering;
    this.pages = pages;
    this.next = next;
    this.user = user;
    this.names = names;
  }

  /** Whoever is signed in. */
  record SignedIn(String id, String name) {}

  @ModelAttribute("signedIn")
  SignedIn signedIn() {
    return new SignedIn(user.id(), names.ofUsers(List.of(user.id())).get(user.id()));
  }

  @GetMapping("/tasks/{id}")
  ModelAndView task(@PathVariable String id, @RequestParam(required = false) String pane) {
    return panes
        .opened(id)
        .map(open -> pages.whole(open, answering.opened(open), place("/tasks/" + id, pane, null)))
        .orElseGet(() -> taskDone(id, "1".equals(pane), 0));
  }

  @PostMapping("/tasks/{id}/changes")
  ModelAndView taskChanged(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    Sent sent = new Sent(typed);
    Optional<OpenPane> open = panes.answered(id);
    return open.isPresent()
        ? changed(open.get(), sent, place("/tasks/" + id, sent), response)
        : gone();
  }

  @PostMapping("/tasks/{id}")
  ModelAndView completeTask(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Sent sent = new Sent(typed);
    return panes
        .answered(id)
        .map(open -> sent(open, sent, place("/tasks/" + id, sent)))
        .orElseGet(() -> taskDone(id, sent.isPane(), 0));
  }

  @GetMapping("/tasks/{id}/next")
  ModelAndView nextOfTask(
      @PathVariable String id,
      @RequestParam(required = false) String pane,
      @RequestParam(defaultValue = "1") int asked) {
    ModelAndView page = taskDone(id, "1".equals(pane), asked);
    page.setViewName("form-next :: next");
    return page;
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

  @GetMapping("/start/{process}")
  ModelAndView start(
      @PathVariable String process,
      @RequestParam(required = false) String pane,
      @RequestParam(required = false) UUID person) {
    return panes
        .start(process, person)
        .map(
            open ->
                pages.whole(
                    open,
                    answering.opened(open),
                    place("/start/" + process, pane, person == null ? null : person.toString())))
        .orElseGet(() -> refused(HttpStatus.NOT_FOUND, "There is no such form", NOTHING_STARTS));
  }

  @PostMapping("/start/{process}/changes")
  ModelAndView startChanged(
      @PathVariable String process,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    Sent sent = new Sent(typed);
    Optional<OpenPane> open = panes.start(process, sent.person());
    return open.isPresent()
        ? changed(open.get(), sent, place("/start/" + process, sent), response)
        : gone();
  }

  @PostMapping("/start/{process}")
  ModelAndView completeStart(
      @PathVariable String process, @RequestParam MultiValueMap<String, String> typed) {
    Sent sent = new Sent(typed);
    return panes
        .start(process, sent.person())
        .map(open -> sent(open, sent, place("/start/" + process, sent)))
        .orElseGet(() -> refused(HttpStatus.NOT_FOUND, "There is no such form", NOTHING_STARTS));
  }

  @GetMapping("/start/{process}/done/{reference}")
  ModelAndView started(
      @PathVariable String process,
      @PathVariable String reference,
      @RequestParam(required = false) String pane,
      @RequestParam(defaultValue = "0") int asked) {
    ModelAndView page =
        done(
            reference + " is on record",
            null,
            reference,
            "1".equals(pane),
            asked,
            "/start/" + process + "/done/" + reference);
    if (asked > 0) {
      page.setViewName("form-next :: next");
    }
    return page;
  }

  private Place place(String address, String pane, String person) {
    return new Place(address, "1".equals(pane), user.id(), person);
  }

  private Place place(String address, Sent sent) {
    return new Place(
        address, sent.isPane(), user.id(), sent.person() == null ? null : sent.person().toString());
  }

  private ModelAndView changed(
      OpenPane open, Sent sent, Place place, HttpServletResponse response) {
    if (open.isHeldByAnother(user.id())) {
      return notice(
          names.ofUsers(List.of(open.task().getAssignee())).get(open.task().getAssignee())
              + " has taken this task. Nothing more is kept here.");
    }
    boolean takes = open.isFree();
    ModelAndView page = pages.changes(open, answering.changed(open, sent), place, sent);
    if (takes) {
      response.setHeader("HX-Trigger", "waymark-taken");
    }
    return page;
  }

  private ModelAndView sent(OpenPane open, Sent sent, Place place) {
    if (open.isHeldByAnother(user.id())) {
      ModelAndView page = pages.whole(open, answering.opened(open), place);
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    }
    if (sent.restarts()) {
      open.half().forget();
      return redirect(place.address(), place.pane());
    }
    if (sent.changesRows() || sent.isOnlyKept()) {
      return pages.whole(open, answering.changed(open, sent), place);
    }
    Answer answer = answering.completed(open, sent);
    return answer instanceof Completed completed
        ? redirect(after(open, completed, place), place.pane())
        : pages.whole(open, (Outcome) answer, place);
  }

  private static String after(OpenPane open, Completed completed, Place place) {
    return open.isTask() ? place.address() : place.address() + "/done/" + completed.caseReference();
  }

  private static ModelAndView redirect(String address, boolean pane) {
    ModelAndView redirect = new ModelAndView("redirect:" + address + (pane ? "?pane=1" : ""));
    redirect.setStatus(HttpStatus.SEE_OTHER);
    return redirect;
  }

  private ModelAndView taskDone(String id, boolean pane, int asked) {
    NextTasks.Done task = next.done(id);
    return task == null
        ? refused(
            HttpStatus.NOT_FOUND,
            "There is no such task",
            "It may be done already, or be somebody else's.")
        : done(
                "Done: " + task.name(),
                null,
                task.caseReference(),
                pane,
                asked,
                "/tasks/" + id + "/next")
            .addObject("task", id);
  }

  private ModelAndView done(
      String title, String said, String reference, boolean pane, int asked, String again) {
    var open = reference == null ? List.<NextTasks.Next>of() : next.of(reference);
    boolean wait =
        open.isEmpty() && reference != null && asked < MOST_ASKED && next.areOnTheirWay(reference);
    ModelAndView page = new ModelAndView("form-done");
    page.addObject(
        "done",
        new DonePage(
            title,
            said,
            null,
            reference,
            pane,
            open,
            wait,
            again + "?asked=" + (asked + 1) + (pane ? "&pane=1" : ""),
            "Nothing is open on this case now."));
    return page;
  }

  private static ModelAndView gone() {
    return notice(GONE);
  }

  private static ModelAndView notice(String words) {
    ModelAndView page = new ModelAndView("form-notice");
    page.addObject("notice", words);
    return page;
  }

  private ModelAndView refused(HttpStatus status, String title, String explanation) {
    ModelAndView page = new ModelAndView("refused", status);
    page.addObject("title", title);
    page.addObject("explanation", explanation);
    page.addObject("mayFind", false);
    page.addObject("signedIn", signedIn());
    return page;
  }

  @ExceptionHandler
  ModelAndView shut(AuthorizationException refusal, HttpServletResponse response) {
    response.setHeader("HX-Trigger", "waymark-shut");
    return refused(HttpStatus.FORBIDDEN, "This form is not open to you", refusal.getMessage());
  }

  @ExceptionHandler
  ModelAndView overtaken(BadUserRequestException refusal) {
    return refused(HttpStatus.CONFLICT, "Nothing was saved", refusal.getMessage());
  }
}
