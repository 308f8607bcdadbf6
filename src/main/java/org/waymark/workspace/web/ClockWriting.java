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
import org.waymark.casefile.FieldProblem;
import org.waymark.escalation.BreachReasons;
import org.waymark.escalation.LeftOverClocks;
import org.waymark.escalation.LeftOverClocks.Answer;

/** Says why work was late, and ends a clock whose work is gone, from the page of the case. */
@Controller
class ClockWriting {

  private final CasePages pages;
  private final LeftOverClocks leftOver;
  private final BreachReasons reasons;

  ClockWriting(CasePages pages, LeftOverClocks leftOver, BreachReasons reasons) {
    this.pages = pages;
    this.leftOver = leftOver;
    this.reasons = reasons;
  }

  @PostMapping("/cases/{reference}/clocks/{clock}/end")
  String end(
      @PathVariable String reference,
      @PathVariable UUID clock,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    Answer answer = leftOver.end(reference, clock, typed.get("why"));
    if (answer == Answer.DONE) {
      return "redirect:/cases/" + reference + "?done=clock-ended#top";
    }
    if (answer != Answer.WRONG_REASON) {
      throw NoSuchPage.refused(status(answer), answer.words());
    }
    FieldProblem problem = new FieldProblem("why", answer.words());
    return refused(
        reference, Entered.refused("end-" + clock, typed, List.of(problem)), model, response);
  }

  @PostMapping("/cases/{reference}/clocks/{clock}/reason")
  String reason(
      @PathVariable String reference,
      @PathVariable UUID clock,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    BreachReasons.Answer answer = reasons.give(reference, clock, typed.get("whyLate"));
    if (answer == BreachReasons.Answer.DONE) {
      return "redirect:/cases/" + reference + "?done=reason-given#top";
    }
    if (answer != BreachReasons.Answer.NO_REASON && answer != BreachReasons.Answer.TOO_LONG) {
      throw NoSuchPage.refused(status(answer), answer.words());
    }
    FieldProblem problem = new FieldProblem("whyLate", answer.words());
    return refused(
        reference, Entered.refused("late-" + clock, typed, List.of(problem)), model, response);
  }

  private String refused(
      String reference, Entered entered, Model model, HttpServletResponse response) {
    pages.show(reference, entered, false, model);
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    return "case";
  }

  private static HttpStatus status(BreachReasons.Answer answer) {
    return switch (answer) {
      case NOT_THEIRS -> HttpStatus.FORBIDDEN;
      case NO_SUCH_CLOCK -> HttpStatus.NOT_FOUND;
      default -> HttpStatus.CONFLICT;
    };
  }

  private static HttpStatus status(Answer answer) {
    return switch (answer) {
      case NOT_THEIRS -> HttpStatus.FORBIDDEN;
      case NO_SUCH_CLOCK -> HttpStatus.NOT_FOUND;
      default -> HttpStatus.CONFLICT;
    };
  }
}
