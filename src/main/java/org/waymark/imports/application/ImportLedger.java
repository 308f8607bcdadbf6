package org.waymark.imports.application;

import java.util.List;

/** Remembers which rows have been imported. */
public interface ImportLedger {

  /**
   * Claims a row in the caller's transaction, so that it is imported once, however many imports of
   * it run at the same time.
   */
  Claim claim(RowIdentity row, String by);

  /** Notes what a claimed row became. */
  void became(RowIdentity row, String reference);

  /**
   * Whether a row is new.
   *
   * @param differing for a known row: the columns in which it says something else than before
   */
  record Claim(boolean isNew, List<String> differing) {}
}
