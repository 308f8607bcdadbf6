package org.waymark.imports.application;

import org.waymark.imports.ImportReport;
import org.waymark.imports.ImportRun.State;

/** Keeps on record how far each run is. Nothing of it happens in a row's transaction. */
public interface ImportRunLog {

  /** A run begins; its number. */
  long begins(String kind, String by);

  /**
   * Notes how far a run is.
   *
   * @param percent how much of the file was read, or null where that can't be told
   * @return whether it goes on: false once somebody asked it to stop
   */
  boolean isAt(long run, ImportReport soFar, Integer percent);

  /** A run ended. */
  void ends(long run, ImportReport report, State state);
}
