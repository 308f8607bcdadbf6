package org.waymark.imports;

import java.util.List;
import java.util.Optional;

/** The files that are being imported on any machine, and those that were. */
public interface ImportRuns {

  /** How many runs are listed. */
  int MOST_LISTED = 50;

  /** The latest runs, the newest first, and no more than {@value #MOST_LISTED}. */
  List<ImportRun> latest();

  Optional<ImportRun> find(long id);

  /**
   * Asks a run to stop. It stops after the rows that it is at; what it kept so far stays.
   *
   * @return false where it runs no longer, or never did
   */
  boolean stop(long id, String by);
}
