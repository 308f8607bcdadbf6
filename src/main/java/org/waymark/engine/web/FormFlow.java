package org.waymark.engine.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.engine.pane.OpenPane;
import org.waymark.engine.web.FormAnswering.Answer;
import org.waymark.engine.web.FormAnswering.Completed;
import org.waymark.engine.web.FormAnswering.Outcome;
import org.waymark.security.CurrentUser;

/** What a form's page answers to what people send, whether it is a task's or starts something. */
@Component
class FormFlow {

  private static final String GONE =
      "This task is no longer open: somebody else has finished it, or it has fallen away. Nothing"
          + " more is kept here. Copy what you still need.";
  private static final String BEGUN_BEFORE =
      "You began this form before; it may be about somebody else. To begin with what is on this"
          + " person's record, start again from empty.";

  private final FormAnswering answering;
  private final FormPages pages;
  private final CurrentUser user;

  FormFlow(FormAnswering answering, FormPages pages, CurrentUser user) {
    this.answering = answering;
    this.pages = pages;
    this.user = user;
  }

  ModelAndView opened(OpenPane open, Place place) {
    boolean begun = open.half().draft().filter(draft -> !draft.isEmpty()).isPresent();
    String standing = place.person() != null && begun ? BEGUN_BEFORE : null;
    return pages.whole(open, answering.opened(open), place, standing);
  }

  ModelAndView changed(OpenPane open, Sent sent, Place place, HttpServletResponse response) {
    if (open.isOthersWork()) {
      ModelAndView shut = notice(pages.othersWork(open));
      shut.setStatus(HttpStatus.FORBIDDEN);
      return shut;
    }
    if (open.isHeldByAnother(user.id())) {
      return notice(pages.holder(open) + " has taken this task. Nothing more is kept here.");
    }
    if (open.isFree()) {
      response.setHeader("HX-Trigger", "waymark-taken");
    }
    return pages.changes(open, answering.changed(open, sent), place, sent);
  }

  ModelAndView sent(OpenPane open, Sent sent, Place place) {
    if (open.isOthersWork() || open.isHeldByAnother(user.id())) {
      ModelAndView page = pages.whole(open, answering.opened(open), place);
      page.setStatus(open.isOthersWork() ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT);
      return page;
    }
    if (sent.restarts()) {
      open.half().forget();
      return redirect(place.beside("", place.person() == null ? "" : "person=" + place.person()));
    }
    if (sent.changesRows() || sent.isOnlyKept()) {
      return pages.whole(open, answering.changed(open, sent), place);
    }
    Answer answer = answering.completed(open, sent);
    return answer instanceof Completed completed
        ? redirect(place.beside(open.isTask() ? "" : "/done/" + completed.caseReference(), ""))
        : pages.whole(open, (Outcome) answer, place);
  }

  /** The task has gone while its form was open. */
  ModelAndView gone() {
    return notice(GONE);
  }

  private static ModelAndView redirect(String address) {
    ModelAndView redirect = new ModelAndView("redirect:" + address);
    redirect.setStatus(HttpStatus.SEE_OTHER);
    return redirect;
  }

  private static ModelAndView notice(String words) {
    ModelAndView page = new ModelAndView("form-notice");
    page.addObject("notice", words);
    return page;
  }
}
