package org.waymark.escalation;

/** The escalation ladder's table gave an answer that cannot be used; the message names the row. */
public class BrokenLadderException extends RuntimeException {

  public BrokenLadderException(String message) {
    super(message);
  }
}
