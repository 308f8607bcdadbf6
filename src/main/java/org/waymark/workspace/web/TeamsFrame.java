package org.waymark.workspace.web;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.security.AccountNames;
import org.waymark.security.CurrentUser;
import org.waymark.teams.KeepTeams;
import org.waymark.workspace.web.PageFrame.SignedIn;

/**
 * What the pages of teams and people need. They tell nothing of those who draw on care, so
 * administrators see them, whom the case file is shut to.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(assignableTypes = {TeamPages.class, TeamPersonPages.class})
class TeamsFrame {

  private static final Logger log = LoggerFactory.getLogger(TeamsFrame.class);

  private final KeepTeams teams;
  private final CurrentUser user;
  private final AccountNames names;
  private final Say say;

  TeamsFrame(KeepTeams teams, CurrentUser user, AccountNames names, Say say) {
    this.teams = teams;
    this.user = user;
    this.names = names;
    this.say = say;
  }

  /** Runs before every page: only those who keep teams or people get further. */
  @ModelAttribute("signedIn")
  SignedIn signedIn() {
    if (!teams.mayKeepAny()) {
      throw NoSuchPage.shut("Administrators and managers keep teams and people.");
    }
    return currentUser();
  }

  @ModelAttribute("say")
  Say say() {
    return say;
  }

  @ExceptionHandler
  ModelAndView refused(NoSuchPage refusal) {
    ModelAndView page = new ModelAndView("refused", refusal.status());
    page.addObject("title", refusal.title());
    page.addObject("explanation", refusal.getMessage());
    page.addObject("mayFind", false);
    page.addObject("signedIn", currentUser());
    page.addObject("say", say);
    return page;
  }

  @ExceptionHandler
  ModelAndView changedMeanwhile(DuplicateKeyException overtaken) {
    return refused(NoSuchPage.changed());
  }

  @ExceptionHandler
  ModelAndView notTaken(DataIntegrityViolationException fault) {
    log.error(
        "The database refused what a page saved: {}",
        fault.getMostSpecificCause().getClass().getName());
    return refused(NoSuchPage.notTaken());
  }

  private SignedIn currentUser() {
    return new SignedIn(user.id(), names.ofUsers(List.of(user.id())).get(user.id()));
  }
}
