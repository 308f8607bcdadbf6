package org.waymark.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.casefile.FieldProblem;
import org.waymark.referral.MovedOrWithdrawn;
import org.waymark.referral.MovedOrWithdrawn.Answer;
import org.waymark.referral.MovedOrWithdrawn.Invalid;
import org.waymark.referral.MovedOrWithdrawn.NoSuchCase;
import org.waymark.referral.MovedOrWithdrawn.NotAllowed;
import org.waymark.referral.MovedOrWithdrawn.NotNow;
import org.waymark.referral.MovedOrWithdrawn.Said;
import org.waymark.workspace.application.AddNote;
import org.waymark.workspace.application.CaseSheet;
import org.waymark.workspace.application.CaseSheets;

/** A case on one page, and what is written on it. */
@Controller
@RequestMapping("/cases/{reference}")
class CasePages {

  private static final String LEAVING = "leaving";

  private final CaseSheets sheets;
  private final AddNote addNote;
  private final MovedOrWithdrawn movedOrWithdrawn;

  CasePages(CaseSheets sheets, AddNote addNote, MovedOrWithdrawn movedOrWithdrawn) {
    this.sheets = sheets;
    this.addNote = addNote;
    this.movedOrWithdrawn = movedOrWithdrawn;
  }

  /** Where a form was sent from, what it said, and where the answer goes. */
  private record Sent(
      String reference,
      String part,
      Map<String, String> typed,
      Model model,
      HttpServletResponse answer) {}

  @GetMapping
  String page(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String done,
      @RequestParam(defaultValue = "false") boolean all,
      Model model) {
    show(reference, Entered.nothing(), all, model);
    model.addAttribute("done", Done.words(done));
    return "case";
  }

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
        new Sent(reference, LEAVING, typed, model, answer), movedOrWithdrawn.say(reference, said));
  }

  private String answer(Sent sent, Answer answer) {
    if (answer instanceof Invalid wrong) {
      return refused(sent, HttpStatus.BAD_REQUEST, wrong.problems());
    }
    if (answer instanceof NotNow no) {
      return refused(sent, HttpStatus.CONFLICT, List.of(new FieldProblem("case", no.reason())));
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
    show(sent.reference(), entered, false, sent.model());
    sent.answer().setStatus(status.value());
    return "case";
  }

  private static String done(String reference, String code, String place) {
    return "redirect:/cases/" + reference + "?done=" + code + "#" + place;
  }

  private void show(String reference, Entered entered, boolean all, Model model) {
    CaseSheet sheet = sheets.of(reference).orElseThrow(() -> NoSuchPage.of("case"));
    model.addAttribute("sheet", sheet);
    model.addAttribute("entered", entered);
    model.addAttribute("notNow", movedOrWithdrawn.notNow(reference).orElse(null));
    Latest.of(sheet.story(), all, model);
  }
}
