package org.waymark.workspace.application;

import java.time.Instant;

/**
 * Something that happened or was noted.
 *
 * @param note true for what a worker wrote down, false for what was recorded by the way
 * @param by how whoever did it is called
 * @param corrected whether a later entry took its place
 * @param correctionReason why this one took the place of an earlier one, or null
 */
public record StoryEntry(
    long id,
    String caseReference,
    boolean note,
    String text,
    Instant at,
    String by,
    boolean corrected,
    String correctionReason) {}
