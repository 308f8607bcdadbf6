package org.waymark.engine.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.security.AccountNames;
import org.waymark.security.CurrentUser;

/** What every form's page needs: who is signed in, and what to say where there is no form. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(assignableTypes = {TaskFormController.class, StartFormController.class})
class FormFrame {

  private final CurrentUser user;
  private final AccountNames names;

  FormFrame(CurrentUser user, AccountNames names) {
    this.user = user;
    this.names = names;
  }

  /** Whoever is signed in. */
  record SignedIn(String id, String name) {}

  @ModelAttribute("signedIn")
  SignedIn signedIn() {
    return new SignedIn(user.id(), names.ofUsers(List.of(user.id())).get(user.id()));
  }

  @ExceptionHandler
  ModelAndView none(NoSuchForm none) {
    return refused(HttpStatus.NOT_FOUND, none.title(), none.getMessage());
  }

  /** A page that is open learns by the header that this is no session's end. */
  @ExceptionHandler
  ModelAndView shut(AuthorizationException refusal, HttpServletResponse response) {
    response.setHeader("HX-Trigger", "waymark-shut");
    return refused(HttpStatus.FORBIDDEN, "This form is not open to you", refusal.getMessage());
  }

  @ExceptionHandler
  ModelAndView overtaken(BadUserRequestException refusal) {
    return refused(HttpStatus.CONFLICT, "Nothing was saved", refusal.getMessage());
  }

  private ModelAndView refused(HttpStatus status, String title, String explanation) {
    ModelAndView page = new ModelAndView("refused", status);
    page.addObject("title", title);
    page.addObject("explanation", explanation);
    page.addObject("mayFind", false);
    page.addObject("signedIn", signedIn());
    return page;
  }
}
