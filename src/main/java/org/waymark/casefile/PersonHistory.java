package org.waymark.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody's record said before each of its corrections. Read as the current user. */
public interface PersonHistory {

  /** The corrections, newest first; empty if the user may not see the record. */
  List<Changed> of(UUID person);

  /** A correction and what it changed. */
  record Changed(Instant at, String by, String reason, List<Difference> differences) {}

  /**
   * One part that was changed.
   *
   * @param part a stable code, for example {@code nhsNumber}
   * @param before in words, or null
   * @param after in words, or null
   */
  record Difference(String part, String before, String after) {}
}
