package org.waymark.workspace.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseNotes;
import org.waymark.casefile.FieldProblem;
import org.waymark.security.CurrentUser;
import org.waymark.writing.Texts;

/** Writes a note on a case, if whoever writes it may see the case. */
@Service
@Transactional
public class AddNote {

  private static final int LONGEST = 20_000;

  private final CaseDirectory cases;
  private final CaseAccess access;
  private final CaseNotes notes;
  private final CurrentUser user;

  AddNote(CaseDirectory cases, CaseAccess access, CaseNotes notes, CurrentUser user) {
    this.cases = cases;
    this.access = access;
    this.notes = notes;
    this.user = user;
  }

  /** Adds a note to a case of the person; what is wrong otherwise. */
  public Optional<FieldProblem> toPerson(UUID person, String reference, String text) {
    List<String> theirs = cases.ofPerson(person).stream().map(CaseDetails::reference).toList();
    return theirs.contains(reference)
        ? toCase(reference, text)
        : Optional.of(new FieldProblem("case", "is to be chosen: one of the person's"));
  }

  /** Adds a note to the case; what is wrong otherwise. */
  public Optional<FieldProblem> toCase(String reference, String text) {
    if (!access.maySee(user.id(), reference)) {
      return Optional.of(new FieldProblem("case", "is about somebody whose record is restricted"));
    }
    String written = Texts.orNull(text);
    if (written == null || written.length() > LONGEST) {
      return Optional.of(
          new FieldProblem("text", "Write the note: up to 20,000 characters of plain text"));
    }
    notes.add(reference, written);
    return Optional.empty();
  }
}
