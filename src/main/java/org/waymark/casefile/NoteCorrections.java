package org.waymark.casefile;

import java.util.List;

/** Puts notes right that are wrong or stand on the wrong case. What was first written is kept. */
public interface NoteCorrections {

  /**
   * Corrects a note, or says what is wrong, field by field; nothing is changed then.
   *
   * @return problems of {@code note}, {@code case}, {@code text} and {@code reason}
   */
  List<FieldProblem> correct(Wish wish);

  /** Whether the user may correct a note that somebody wrote: their own, and managers any. */
  boolean mayCorrect(CaseNotes.Note note);

  /**
   * What is to become of a note.
   *
   * @param caseReference the case on which it stands
   * @param onCase the case on which it is right, however it is written; blank for the same
   */
  record Wish(String caseReference, long note, String onCase, String text, String reason) {}
}
