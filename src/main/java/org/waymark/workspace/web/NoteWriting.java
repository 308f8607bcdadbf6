package org.waymark.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;

/** Corrects a note, or moves it to the case where it belongs, from the page on which it stands. */
@Controller
class NoteWriting {

  private final PersonPages people;
  private final CasePages cases;
  private final NoteCorrections corrections;
  private final People onFile;
  private final Say say;

  NoteWriting(
      PersonPages people, CasePages cases, NoteCorrections corrections, People onFile, Say say) {
    this.people = people;
    this.cases = cases;
    this.corrections = corrections;
    this.onFile = onFile;
    this.say = say;
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

  /** A slip in a reference is a stranger's case: whose it is is said before the note goes there. */
  private Optional<FieldProblem> somebodyElses(String reference, Map<String, String> typed) {
    Optional<String> to = CaseReferences.read(typed.get("case"));
    Optional<PersonView> there =
        to.filter(it -> !it.equals(typed.get("sure")))
            .flatMap(it -> onFile.ofCase(it, "note"))
            .filter(it -> !it.restricted());
    Optional<UUID> here = onFile.ofCase(reference, "note").map(PersonView::id);
    return there
        .filter(it -> !Optional.of(it.id()).equals(here))
        .map(it -> new FieldProblem("case", isAbout(to.get(), it.details())));
  }

  private String isAbout(String reference, PersonDetails person) {
    return reference
        + " is about somebody else: "
        + person.displayName()
        + (person.dateOfBirth() == null ? "" : ", born " + say.birthday(person.dateOfBirth()))
        + ". If the note belongs there, save once more";
  }

  private List<FieldProblem> correct(String reference, long note, Map<String, String> typed) {
    Optional<FieldProblem> elsewhere = somebodyElses(reference, typed);
    if (elsewhere.isPresent()) {
      return List.of(elsewhere.get());
    }
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
    Map<String, String> shown = new HashMap<>(typed);
    CaseReferences.read(typed.get("case")).ifPresent(to -> shown.put("sure", to));
    return Entered.refused("note-" + note, shown, problems);
  }

  private static String done(String page, String reference, Map<String, String> typed) {
    return "redirect:"
        + page
        + CaseReferences.read(typed.get("case"))
            .filter(to -> !to.equals(reference))
            .map(to -> "?done=note-moved&to=" + to)
            .orElse("?done=note-corrected")
        + "#chronology";
  }
}
