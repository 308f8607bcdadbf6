package org.waymark.safeguarding;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A concern to raise. Everything but {@code raisedBy} may be missing. What was said about the
 * person stays in the answers of the case it was said on.
 *
 * @param originCaseReference the case it was noticed on, open or closed, or null
 * @param occurrence what on that case raised it, for example the id of a task or a contact: the
 *     same one raises one concern only; null means that every call is a new concern
 * @param personId the person at risk, or null: then the origin's person, if it has one
 * @param raisedBy the user's id, or {@code waymark}
 * @param receivedOn the London day the council was told; null means today. The local target counts
 *     from it
 */
public record RaiseConcern(
    String originCaseReference,
    String occurrence,
    UUID personId,
    String raisedBy,
    LocalDate receivedOn) {}
