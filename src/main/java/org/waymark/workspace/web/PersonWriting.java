package org.waymark.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.PersonDetailsBuilder;
import org.waymark.casefile.Relationships;
import org.waymark.timescales.WorkingCalendar;
import org.waymark.workspace.application.AddNote;
import org.waymark.workspace.application.ChangeDetails;
import org.waymark.workspace.application.SamePerson;
import org.waymark.writing.Plain;

/** What is written on a person's page: each form leads back to the page, saved or with faults. */
@Controller
@RequestMapping("/people/{id}")
class PersonWriting {

  /** The parts of what is known of a person that have a form, with what each form says of it. */
  private static final Map<
          String, BiFunction<PersonDetailsBuilder, Map<String, String>, PersonDetailsBuilder>>
      PARTS =
          Map.of(
              "hazards", TypedDetails::hazards,
              "communication", TypedDetails::communication,
              "contact", TypedDetails::contact,
              "identity", TypedDetails::identity,
              "death", TypedDetails::death,
              "plan", TypedDetails::plan);

  private final PersonPages pages;
  private final AddNote addNote;
  private final ChangeDetails changeDetails;
  private final SamePerson same;
  private final Relationships relationships;
  private final WorkingCalendar calendar;
  private final Clock clock;

  PersonWriting(
      PersonPages pages,
      AddNote addNote,
      ChangeDetails changeDetails,
      SamePerson same,
      Relationships relationships,
      WorkingCalendar calendar,
      Clock clock) {
    this.pages = pages;
    this.addNote = addNote;
    this.changeDetails = changeDetails;
    this.same = same;
    this.relationships = relationships;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Where a form was sent from, what it said, and where the answer goes. */
  private record Sent(
      UUID id, String part, Map<String, String> typed, Model model, HttpServletResponse answer) {}

  @PostMapping("/notes")
  String note(
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse answer) {
    Sent sent = new Sent(id, "note", typed, model, answer);
    return addNote
        .toPerson(id, typed.get("case"), typed.get("text"))
        .map(problem -> refused(sent, List.of(problem)))
        .orElseGet(() -> done(id, "note", "chronology"));
  }

  @PostMapping("/{part:hazards|communication|contact|identity|death|plan}")
  String details(
      @PathVariable UUID id,
      @PathVariable String part,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse answer) {
    Outcome outcome = change(id, part, typed);
    return answer(new Sent(id, part, typed, model, answer), outcome, code(part, id, typed), "top");
  }

  /** Of two who save at the same moment the second is told what the first saved. */
  private Outcome change(UUID id, String part, Map<String, String> typed) {
    ChangeDetails.Change change =
        now -> PARTS.get(part).apply(now.but(), ShownFields.over(now, typed));
    try {
      return changeDetails.change(id, change, typed.get("reason"));
    } catch (OptimisticLockingFailureException overtaken) {
      return changeDetails.change(id, change, typed.get("reason"));
    }
  }

  /** What the page says afterwards: a new name or number may be somebody else's too. */
  private String code(String part, UUID id, Map<String, String> typed) {
    return switch (part) {
      case "identity" -> same.anybodyLike(id) ? "alike" : "details";
      case "death" ->
          Plain.of(typed.getOrDefault("dateOfDeath", "")).isEmpty() ? "not-died" : "died";
      default -> "details";
    };
  }

  @PostMapping("/relationships")
  String relationship(
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse answer) {
    Outcome outcome = relationships.add(id, TypedDetails.relationship(typed));
    return answer(
        new Sent(id, "relationship", typed, model, answer), outcome, "relationship", "involved");
  }

  @PostMapping("/relationships/{relationship}/end")
  String endRelationship(
      @PathVariable UUID id,
      @PathVariable UUID relationship,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse answer) {
    Outcome outcome =
        relationships.end(id, relationship, calendar.dateOf(clock.instant()), typed.get("reason"));
    if (outcome instanceof Outcome.Invalid wrong
        && !wrong.problems().get(0).field().equals("reason")) {
      throw NoSuchPage.refused(
          HttpStatus.CONFLICT, "Somebody else ended this involvement meanwhile.");
    }
    return answer(
        new Sent(id, "end-" + relationship, typed, model, answer), outcome, "ended", "involved");
  }

  private String answer(Sent sent, Outcome outcome, String done, String place) {
    if (outcome instanceof Outcome.Done) {
      return done(sent.id(), done, place);
    }
    if (outcome instanceof Outcome.Invalid invalid) {
      return refused(sent, invalid.problems());
    }
    throw NoSuchPage.restricted();
  }

  private String refused(Sent sent, List<FieldProblem> problems) {
    pages.show(
        sent.id(), Entered.refused(sent.part(), sent.typed(), problems), false, sent.model());
    sent.answer().setStatus(HttpStatus.BAD_REQUEST.value());
    return "person";
  }

  private static String done(UUID id, String code, String place) {
    return "redirect:/people/" + id + "?done=" + code + "#" + place;
  }
}
