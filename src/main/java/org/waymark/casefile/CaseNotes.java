package org.waymark.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymark.writing.Texts;

/** Case notes: what workers write down as they go. Append-only, like the chronology. */
public interface CaseNotes {

  /** The most characters of a note. */
  int LONGEST = 20_000;

  /** What is wrong with the words of a note, as a fault of the field {@code text}. */
  static Optional<FieldProblem> fault(String text) {
    String kept = Texts.orNull(text);
    return kept == null || kept.length() > LONGEST
        ? Optional.of(
            new FieldProblem("text", "Write the note: up to 20,000 characters of plain text"))
        : Optional.empty();
  }

  /**
   * Adds a note by the current user and returns its id.
   *
   * @throws IllegalArgumentException if the text is blank or longer than 20,000 characters
   */
  long add(String caseReference, String text);

  /**
   * Adds a note that takes the place of another; both stay. On another case than the first it moves
   * the note there: nothing but the reason is read where it stood.
   *
   * @param onCase the case on which the note is right, mostly the same
   * @throws IllegalArgumentException if the note is not on that case, is corrected already, or text
   *     or reason is missing
   */
  long correct(String caseReference, long note, String onCase, String text, String reason);

  /** The notes of a case, newest first. */
  List<Note> of(String caseReference);

  /** The notes of all cases of a person, newest first. */
  List<Note> ofPerson(UUID personId);

  /**
   * A note.
   *
   * @param text null where what is right of it stands on another case by now, and the user is no
   *     manager
   * @param first what it took the place of, or null
   * @param later the note that took its place, or null
   */
  record Note(
      long id, String caseReference, String text, Instant at, String by, First first, Later later) {

    /** Whether it stands on another case now. */
    public boolean moved() {
      return later != null && !later.caseReference().equals(caseReference);
    }
  }

  /**
   * What a note took the place of: the very first writing of it.
   *
   * @param movedFrom the case on which the note stood whose place it took
   * @param reason why
   */
  record First(long id, Instant at, String by, String movedFrom, String reason) {}

  /** What took a note's place, on which case and why. */
  record Later(long id, String caseReference, String reason) {}
}
