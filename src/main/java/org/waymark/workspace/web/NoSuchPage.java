package org.waymark.workspace.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;

/** Ends a request for a page with a page that says why. Thrown by controllers only. */
class NoSuchPage extends RuntimeException {

  private static final String NOT_FOR_ROLE = "This page is not for your role";

  private final HttpStatus status;
  private final String title;
  private final UUID emergency;
  private final transient Entered entered;

  private NoSuchPage(HttpStatus status, String title, String explanation) {
    this(status, title, explanation, null, Entered.nothing());
  }

  private NoSuchPage(
      HttpStatus status, String title, String explanation, UUID emergency, Entered entered) {
    super(explanation);
    this.status = status;
    this.title = title;
    this.emergency = emergency;
    this.entered = entered;
  }

  static NoSuchPage of(String what) {
    return new NoSuchPage(
        HttpStatus.NOT_FOUND,
        "There is no such " + what,
        "Check the reference or the link, or find the person by name.");
  }

  static NoSuchPage shut(String reason) {
    return new NoSuchPage(HttpStatus.FORBIDDEN, NOT_FOR_ROLE, reason);
  }

  /** As {@link #shut}, of a record that the user may open in an emergency. */
  static NoSuchPage shut(String reason, UUID person) {
    return new NoSuchPage(HttpStatus.FORBIDDEN, NOT_FOR_ROLE, reason, person, Entered.nothing());
  }

  /** The same page once more, with what was typed to open the record and what is wrong with it. */
  static NoSuchPage notOpened(String reason, UUID person, Entered entered) {
    return new NoSuchPage(HttpStatus.BAD_REQUEST, NOT_FOR_ROLE, reason, person, entered);
  }

  static NoSuchPage changed() {
    return new NoSuchPage(
        HttpStatus.CONFLICT,
        "Somebody else changed this at the same time",
        "Nothing was saved. Go back, load the page again and look at it.");
  }

  static NoSuchPage notTaken() {
    return new NoSuchPage(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "This could not be saved",
        "Nothing was saved, and the fault is not yours. Tell whoever looks after Waymark when it"
            + " happened: the log says more.");
  }

  static NoSuchPage restricted() {
    return new NoSuchPage(
        HttpStatus.FORBIDDEN,
        "This record is restricted",
        "Ask those who are named on it, or a manager.");
  }

  static NoSuchPage refused(HttpStatus status, String why) {
    return new NoSuchPage(status, "Nothing was saved", why);
  }

  HttpStatus status() {
    return status;
  }

  String title() {
    return title;
  }

  /** Whose record the user may open in an emergency from here, or null. */
  UUID emergency() {
    return emergency;
  }

  /** What was typed to open it. */
  Entered entered() {
    return entered;
  }
}
