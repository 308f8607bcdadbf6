package org.waymark.casefile.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseNotes;
import org.waymark.casefile.CaseNotes.Note;
import org.waymark.casefile.CaseReferences;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.NoteCorrections;
import org.waymark.casefile.domain.Reason;
import org.waymark.casefile.domain.RestrictionPolicy;
import org.waymark.security.CurrentUser;
import org.waymark.writing.Texts;

/** Corrects a note of one's own, or as a manager anybody's, on cases that one may see. */
@Service
@Transactional
class CorrectNote implements NoteCorrections {

  private final CaseNotes notes;
  private final CaseDirectory cases;
  private final CaseAccess access;
  private final CurrentUser user;

  CorrectNote(CaseNotes notes, CaseDirectory cases, CaseAccess access, CurrentUser user) {
    this.notes = notes;
    this.cases = cases;
    this.access = access;
    this.user = user;
  }

  @Override
  public boolean mayCorrect(Note note) {
    return note.later() == null
        && (user.id().equals(note.by()) || RestrictionPolicy.isManager(user.groups()));
  }

  @Override
  public List<FieldProblem> correct(Wish wish) {
    Optional<Note> found =
        mayBeSeen(wish.caseReference())
            ? notes.of(wish.caseReference()).stream()
                .filter(note -> note.id() == wish.note())
                .findFirst()
            : Optional.empty();
    if (found.isEmpty() || found.get().later() != null) {
      return wrong("note", "There is no such note, or it has been corrected already");
    }
    if (!mayCorrect(found.get())) {
      return wrong("note", "Only whoever wrote a note may correct it, or a manager");
    }
    return write(wish, found.get());
  }

  private List<FieldProblem> write(Wish wish, Note note) {
    List<FieldProblem> problems = new ArrayList<>();
    String text = Texts.orNull(wish.text());
    CaseNotes.fault(text).ifPresent(problems::add);
    Optional<String> where = where(wish);
    if (where.isEmpty()) {
      problems.add(new FieldProblem("case", "is no case that you may see, as in REF-2026-000002"));
    }
    problems.addAll(Reason.problems(wish.reason()));
    if (problems.isEmpty()
        && text.equals(note.text())
        && where.get().equals(note.caseReference())) {
      problems.add(new FieldProblem("text", "Change the words of the note, or its case"));
    }
    if (problems.isEmpty()) {
      notes.correct(note.caseReference(), note.id(), where.get(), text, Reason.kept(wish.reason()));
    }
    return problems;
  }

  private Optional<String> where(Wish wish) {
    return Texts.orNull(wish.onCase()) == null
        ? Optional.of(wish.caseReference())
        : CaseReferences.read(wish.onCase()).filter(this::mayBeSeen);
  }

  private boolean mayBeSeen(String reference) {
    return cases.details(reference).isPresent() && access.maySee(user.id(), reference);
  }

  private static List<FieldProblem> wrong(String field, String message) {
    return List.of(new FieldProblem(field, message));
  }
}
