package org.waymark.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.PeopleSearch;
import org.waymark.referral.MovedOrWithdrawn;
import org.waymark.referral.MovedOrWithdrawn.Answer;
import org.waymark.referral.MovedOrWithdrawn.Invalid;
import org.waymark.referral.MovedOrWithdrawn.NoSuchCase;
import org.waymark.referral.MovedOrWithdrawn.NotAllowed;
import org.waymark.referral.MovedOrWithdrawn.NotNow;
import org.waymark.referral.MovedOrWithdrawn.Said;
import org.waymark.workspace.application.AddNote;
import org.waymark.workspace.application.PutRight;

/** What is written on a case's page: each form leads back to the page, saved or with faults. */
@Controller
@RequestMapping("/cases/{reference}")
class CaseWriting {

  private static final String RIGHT = "right-";

  private final CasePages pages;
  private final AddNote addNote;
  private final MovedOrWithdrawn movedOrWithdrawn;
  private final PutRight putRight;
  private final SayRight words;

  CaseWriting(
      CasePages pages,
      AddNote addNote,
      MovedOrWithdrawn movedOrWithdrawn,
      PutRight putRight,
      SayRight words) {
    this.pages = pages;
    this.addNote = addNote;
    this.movedOrWithdrawn = movedOrWithdrawn;
    this.putRight = putRight;
    this.words = words;
  }

  /** Where a form was sent from, what it said, and where the answer goes. */
  private record Sent(
      String reference,
      String part,
      Map<String, String> typed,
      Model model,
      HttpServletResponse answer) {}

  @PostMapping("/notes")
  String note(
      @PathVariable String reference,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse answer) {
    Sent sent = new Sent(reference, "note", typed, model, answer);
    return addNote
        .toCase(reference, typed.get("text"))
        .map(problem -> refused(sent, HttpStatus.BAD_REQUEST, List.of(problem)))
        .orElseGet(() -> done(reference, "note", "chronology"));
  }

  @PostMapping("/moved-or-withdrawn")
  String movedOrWithdrawn(
      @PathVariable String reference,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse answer) {
    Said said =
        new Said(
            typed.get("what"),
            typed.get("day"),
            typed.get("toldBy"),
            typed.get("council"),
            typed.get("reason"));
    return answer(
        new Sent(reference, "leaving", typed, model, answer),
        movedOrWithdrawn.say(reference, said));
  }

  /** The search stands in the session; the address only numbers it. */
  @PostMapping("/right-person")
  String searchRightPerson(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String typed,
      HttpSession session,
      Model model,
      HttpServletResponse answer) {
    String search = typed.strip();
    if (!PeopleSearch.isEnough(search) || search.length() > PeopleSearch.LONGEST) {
      FieldProblem problem = new FieldProblem("typed", "Type " + PeopleSearch.AT_LEAST);
      Sent sent =
          new Sent(reference, RIGHT + SayRight.PERSON, Map.of("typed", typed), model, answer);
      return refused(sent, HttpStatus.BAD_REQUEST, List.of(problem));
    }
    String number = Searches.of(session).keep(search);
    return "redirect:/cases/" + reference + "?person=" + number + "#right-person";
  }

  @PostMapping("/corrections")
  String correct(
      @PathVariable String reference,
      @RequestParam Map<String, String> typed,
      HttpSession session,
      Model model,
      HttpServletResponse answer) {
    String what = typed.getOrDefault("what", "");
    String value = typed.get("value");
    List<FieldProblem> problems =
        putRight.correct(reference, what, typed.get("shown"), value, typed.get("reason")).stream()
            .map(problem -> words.fault(what, value, problem))
            .toList();
    if (problems.isEmpty()) {
      return done(reference, "corrected", "top");
    }
    Sent sent = new Sent(reference, RIGHT + what, typed, model, answer);
    String page = refused(sent, HttpStatus.BAD_REQUEST, problems);
    pages.showCandidates(reference, typed.getOrDefault("search", ""), session, model);
    return page;
  }

  private String answer(Sent sent, Answer answer) {
    if (answer instanceof Invalid wrong) {
      return refused(sent, HttpStatus.BAD_REQUEST, wrong.problems());
    }
    if (answer instanceof NotNow no) {
      return refused(sent, HttpStatus.CONFLICT, List.of(new FieldProblem("now", no.reason())));
    }
    if (answer instanceof NotAllowed) {
      throw NoSuchPage.restricted();
    }
    if (answer instanceof NoSuchCase) {
      throw NoSuchPage.of("case");
    }
    return done(sent.reference(), sent.typed().get("what"), "top");
  }

  private String refused(Sent sent, HttpStatus status, List<FieldProblem> problems) {
    Entered entered = Entered.refused(sent.part(), sent.typed(), problems);
    pages.show(sent.reference(), entered, false, sent.model());
    sent.answer().setStatus(status.value());
    return "case";
  }

  private static String done(String reference, String code, String place) {
    return "redirect:/cases/" + reference + "?done=" + code + "#" + place;
  }
}
