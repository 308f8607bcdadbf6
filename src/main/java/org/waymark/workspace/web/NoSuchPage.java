package org.waymark.workspace.web;

import org.springframework.http.HttpStatus;

/** Ends a request for a page with a page that says why. Thrown by controllers only. */
class NoSuchPage extends RuntimeException {

  private final HttpStatus status;
  private final String title;

  private NoSuchPage(HttpStatus status, String title, String explanation) {
    super(explanation);
    this.status = status;
    this.title = title;
  }

  static NoSuchPage of(String what) {
    return new NoSuchPage(
        HttpStatus.NOT_FOUND,
        "There is no such " + what,
        "Check the reference or the link, or find the person by name.");
  }

  static NoSuchPage shut(String reason) {
    return new NoSuchPage(HttpStatus.FORBIDDEN, "This page is not for your role", reason);
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
}
