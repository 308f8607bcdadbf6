package org.waymark.escalation.application;

/** Names failures without repeating their messages, which may hold what was said about a person. */
final class Failures {

  private Failures() {}

  /** The type of the innermost cause. */
  static String nameOf(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName();
  }
}
