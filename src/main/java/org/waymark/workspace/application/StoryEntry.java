package org.waymark.workspace.application;

import java.time.Instant;

/**
 * Something that happened or was noted.
 *
 * @param note true for what a worker wrote down, false for what was recorded by the way
 * @param text null of a note that stands on another case now, for whoever is no manager
 * @param by how whoever did it is called
 * @param instead what took its place, or null
 * @param before what it took the place of, or null
 * @param mayCorrect whether the reader may correct it
 */
public record StoryEntry(
    long id,
    String caseReference,
    boolean note,
    String text,
    Instant at,
    String by,
    Instead instead,
    Before before,
    boolean mayCorrect) {

  /**
   * What took the place of an entry.
   *
   * @param onCase the other case to which a note was moved; null where it was not, or where the
   *     reader may not see that case
   */
  public record Instead(boolean moved, String onCase, String reason) {}

  /**
   * What an entry took the place of.
   *
   * @param at when that was first written; null of what was recorded by the way
   * @param by who wrote it, or null
   * @param moved whether it stood on another case
   */
  public record Before(Instant at, String by, boolean moved, String reason) {}
}
