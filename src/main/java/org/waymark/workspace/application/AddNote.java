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

/** Writes a note on a case, if whoever writes it may see the case. */
@Service
@Transactional
public class AddNote {

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
    Optional<FieldProblem> fault = CaseNotes.fault(text);
    if (fault.isEmpty()) {
      notes.add(reference, text);
    }
    return fault;
  }
}
