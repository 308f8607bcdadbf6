package org.waymark.escalation;

import java.time.Instant;
import java.util.List;

/** Open cases on which nothing will ever happen by itself. A port; it only reads. */
public interface IdleCases {

  /**
   * References of open cases for which no process runs, no message is under way, and on which
   * nothing has been recorded since an instant.
   *
   * @param after list references after this one only; empty for the first page
   * @return at most {@code limit} in ascending order
   */
  List<String> withoutProcess(Instant since, String after, int limit);
}
