package org.waymark.teams;

import java.util.List;
import java.util.Set;

/** What became of a wish to keep a team or a person. */
public sealed interface KeepResult {

  /**
   * It is kept.
   *
   * @param created whether it is new
   * @param changed the fields of what was there before that say something else now
   * @param firstPassword of an account that was made or may be used again; told once, else null
   */
  record Kept(String id, boolean created, Set<String> changed, String firstPassword)
      implements KeepResult {}

  /** Nothing was kept, and why. */
  record Refused(List<Fault> faults) implements KeepResult {

    public static Refused because(String message) {
      return new Refused(List.of(new Fault(null, message)));
    }
  }

  /** The account did not end: this has to be handed on first. */
  record StillHolds(InHand inHand) implements KeepResult {}

  /**
   * What is wrong.
   *
   * @param field the field's code, or null where no field is at fault
   * @param message the end of a sentence that begins with the field's label, or a whole one
   */
  record Fault(String field, String message) {}
}
