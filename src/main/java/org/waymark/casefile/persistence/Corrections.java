package org.waymark.casefile.persistence;

import java.util.List;

/** What a correction of an append-only entry needs. */
final class Corrections {

  private static final int LONGEST_REASON = 1000;

  private Corrections() {}

  static void check(String reason, String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("A correction needs a text");
    }
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException(
          "A correction needs a reason of at most " + LONGEST_REASON + " characters");
    }
  }

  static void checkFound(List<?> found) {
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no such entry on the case, or it has been corrected already");
    }
  }
}
