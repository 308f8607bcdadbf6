package org.waymark.outbox;

import java.util.List;

/** Who stands behind a notice's recipient. */
public interface Recipients {

  /**
   * The user of that id or, if there is none, the members of that group; empty if there are none.
   */
  List<Person> of(String recipient);

  /**
   * A user.
   *
   * @param email where to write to, or null if none is known
   */
  record Person(String userId, String email) {}
}
