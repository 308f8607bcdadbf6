package org.waymark.imports;

import java.time.Instant;

/**
 * A file that is being imported, or was.
 *
 * @param id what names it when it is to be stopped
 * @param by the user who imports
 * @param finishedAt when it ended, however it ended; null while it runs
 * @param percent how much of the file has been read; null where its size is not known
 * @param accepted rows so far that are now on record
 * @param unchanged rows so far that were on record already
 * @param rejectedRows rows so far that were not kept
 * @param stopAskedBy who asked it to stop, or null
 */
public record ImportRun(
    long id,
    String kind,
    String by,
    State state,
    Instant startedAt,
    Instant finishedAt,
    Integer percent,
    int accepted,
    int unchanged,
    int rejectedRows,
    String stopAskedBy) {

  /** Where a run stands. */
  public enum State {
    RUNNING,
    FINISHED,
    /** Somebody stopped it, or it stopped itself over row after row that can't be kept. */
    STOPPED,
    /** Waymark, or its database, went away in the middle. To import the file again goes on. */
    BROKEN_OFF
  }
}
