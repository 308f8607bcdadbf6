package org.waymark.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.casefile.CaseReferences;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.NoteCorrections;

/** Corrects a note, or moves it to the case where it belongs, from the page on which it stands. */
@Controller
class NoteWriting {

  private final PersonPages people;
  private final CasePages cases;
  private final NoteCorrections corrections;

  NoteWriting(PersonPages people, CasePages cases, NoteCorrections corrections) {
    this.people = people;
    this.cases = cases;
    this.corrections = corrections;
  }

  @PostMapping("/people/{id}/notes/{reference}/{note}")
  String ofPerson(
      @PathVariable UUID id,
      @PathVariable String reference,
      @PathVariable long note,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse answer) {
    List<FieldProblem> problems = correct(reference, note, typed);
    if (problems.isEmpty()) {
      return done("/people/" + id, reference, typed);
    }
    people.show(id, entered(note, typed, problems), true, model);
    answer.setStatus(HttpStatus.BAD_REQUEST.value());
    return "person";
  }

  @PostMapping("/cases/{reference}/notes/{note}")
  String ofCase(
      @PathVariable String reference,
      @PathVariable long note,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse answer) {
    List<FieldProblem> problems = correct(reference, note, typed);
    if (problems.isEmpty()) {
      return done("/cases/" + reference, reference, typed);
    }
    cases.show(reference, entered(note, typed, problems), true, model);
    answer.setStatus(HttpStatus.BAD_REQUEST.value());
    return "case";
  }

  private List<FieldProblem> correct(String reference, long note, Map<String, String> typed) {
    List<FieldProblem> problems =
        corrections.correct(
            new NoteCorrections.Wish(
                reference, note, typed.get("case"), typed.get("text"), typed.get("reason")));
    problems.stream()
        .filter(problem -> problem.field().equals("note"))
        .forEach(
            problem -> {
              throw NoSuchPage.refused(HttpStatus.CONFLICT, problem.message() + ".");
            });
    return problems;
  }

  private static Entered entered(
      long note, Map<String, String> typed, List<FieldProblem> problems) {
    return Entered.refused("note-" + note, typed, problems);
  }

  private static String done(String page, String reference, Map<String, String> typed) {
    boolean moved =
        CaseReferences.read(typed.get("case")).filter(to -> !to.equals(reference)).isPresent();
    return "redirect:" + page + "?done=note-" + (moved ? "moved" : "corrected") + "#chronology";
  }
}
