package org.waymark.casefile;

import java.util.Set;

/** The cases hidden from a user, for queries that must leave them out. */
public interface RestrictedCases {

  /** References of all cases that the user may not see; few, and found by index. */
  Set<String> hiddenFrom(String userId);
}
