package org.waymark.casefile;

import java.util.UUID;

/**
 * A person as far as the user may see.
 *
 * @param restricted true if the record is restricted and the user is not named on it
 * @param details null where {@code restricted}
 */
public record PersonView(UUID id, boolean restricted, PersonDetails details) {

  public static PersonView of(UUID id, PersonDetails details) {
    return new PersonView(id, false, details);
  }

  /** All that anybody else learns of a restricted record: that it exists. */
  public static PersonView masked(UUID id) {
    return new PersonView(id, true, null);
  }
}
