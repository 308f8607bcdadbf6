package org.waymark.workspace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.security.AccountNames;
import org.waymark.security.CurrentUser;

/**
 * What every page needs: the words it is written in, who is signed in, and what to say if not.
 * Comes before Spring's own.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(
    assignableTypes = {
      SearchPages.class,
      PersonPages.class,
      PersonWriting.class,
      CasePages.class,
      LetterPages.class,
      CaseWriting.class,
      ClockWriting.class,
      NoteWriting.class,
      JoinPages.class,
      BeforePages.class,
      OpenedPages.class,
      EmergencyPages.class
    })
class PageFrame {

  private static final Logger log = LoggerFactory.getLogger(PageFrame.class);

  /** The page of a person or a case within an address. */
  private static final Pattern RECORD = Pattern.compile("/(people|cases)/[A-Za-z0-9-]{10,40}");

  private final PageDoor door;
  private final CurrentUser user;
  private final AccountNames names;
  private final Say say;
  private final SayWho who;
  private final SayClock counts;

  PageFrame(
      PageDoor door, CurrentUser user, AccountNames names, Say say, SayWho who, SayClock counts) {
    this.door = door;
    this.user = user;
    this.names = names;
    this.say = say;
    this.who = who;
    this.counts = counts;
  }

  /** Runs before every page: only those who may see it get further. */
  @ModelAttribute("signedIn")
  SignedIn signedIn(HttpServletRequest request) {
    door.pass(request);
    return currentUser();
  }

  /** Whether there are forms on the page: emergency access lets administrators read alone. */
  @ModelAttribute("mayWrite")
  boolean mayWrite() {
    return door.mayWrite();
  }

  @ModelAttribute("say")
  Say say() {
    return say;
  }

  @ModelAttribute("who")
  SayWho who() {
    return who;
  }

  @ModelAttribute("counts")
  SayClock counts() {
    return counts;
  }

  @ExceptionHandler
  ModelAndView refused(NoSuchPage refusal, HttpServletRequest request) {
    ModelAndView page = refused(refusal);
    Matcher record = RECORD.matcher(request.getRequestURI());
    if (refusal.status() == HttpStatus.CONFLICT && record.lookingAt()) {
      page.addObject("record", record.group());
      page.addObject("typed", FieldNames.typed(request.getParameterMap()));
    }
    return page;
  }

  private ModelAndView refused(NoSuchPage refusal) {
    ModelAndView page = new ModelAndView("refused", refusal.status());
    page.addObject("title", refusal.title());
    page.addObject("explanation", refusal.getMessage());
    page.addObject("mayFind", refusal.status() == HttpStatus.NOT_FOUND);
    page.addObject("emergency", refusal.emergency());
    page.addObject("entered", refusal.entered());
    page.addObject("signedIn", currentUser());
    page.addObject("say", say);
    return page;
  }

  @ExceptionHandler({OptimisticLockingFailureException.class, DuplicateKeyException.class})
  ModelAndView changedMeanwhile(HttpServletRequest request) {
    return refused(NoSuchPage.changed(), request);
  }

  /**
   * A fault of ours. What the database says of it holds what was typed, so only its kind is kept.
   */
  @ExceptionHandler
  ModelAndView notTaken(DataIntegrityViolationException fault) {
    Throwable cause = fault.getMostSpecificCause();
    log.error(
        "The database refused what a page saved: {}/{}",
        fault.getClass().getName(),
        cause.getClass().getName());
    return refused(NoSuchPage.notTaken());
  }

  /** An id in the address that is none belongs to nobody. */
  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ModelAndView mistyped() {
    return refused(NoSuchPage.of("page"));
  }

  private SignedIn currentUser() {
    return new SignedIn(user.id(), names.ofUsers(List.of(user.id())).get(user.id()));
  }

  /** Whoever is signed in. */
  public record SignedIn(String id, String name) {}
}
