package org.waymark.escalation;

/**
 * What became of a wish: done, or refused with the reason in words for the person who asked.
 *
 * @param refusal null when it was done
 */
public record Outcome(String refusal) {

  public static final Outcome DONE = new Outcome(null);

  public static Outcome refused(String why) {
    return new Outcome(why);
  }

  public boolean done() {
    return refusal == null;
  }
}
