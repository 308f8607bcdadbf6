package org.waymark.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Case notes: what workers write down as they go. Append-only, like the chronology. */
public interface CaseNotes {

  /**
   * Adds a note by the current user and returns its id.
   *
   * @throws IllegalArgumentException if the text is blank or longer than 20,000 characters
   */
  long add(String caseReference, String text);

  /** Adds a note that takes the place of another on the same case; both stay. */
  long correct(String caseReference, long note, String text, String reason);

  /** The notes of a case, newest first. */
  List<Note> of(String caseReference);

  /** The notes of all cases of a person, newest first. */
  List<Note> ofPerson(UUID personId);

  /**
   * A note.
   *
   * @param corrects the id of the note that this one takes the place of, or null
   * @param correctedBy the id of the note that took its place, or null
   */
  record Note(
      long id,
      String caseReference,
      String text,
      Instant at,
      String by,
      Long corrects,
      String correctionReason,
      Long correctedBy) {}
}
