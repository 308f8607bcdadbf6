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
import org.waymark.escalation.LeftOverClocks;
import org.waymark.escalation.LeftOverClocks.Answer;

/** Ends a clock whose work is gone, from the page of its case. */
@Controller
class ClockWriting {

  private final CasePages pages;
  private final LeftOverClocks leftOver;

  ClockWriting(CasePages pages, LeftOverClocks leftOver) {
    this.pages = pages;
    this.leftOver = leftOver;
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
    Entered entered = Entered.refused("end-" + clock, typed, List.of(problem));
    pages.show(reference, entered, false, model);
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    return "case";
  }

  private static HttpStatus status(Answer answer) {
    return switch (answer) {
      case NOT_THEIRS -> HttpStatus.FORBIDDEN;
      case NO_SUCH_CLOCK -> HttpStatus.NOT_FOUND;
      default -> HttpStatus.CONFLICT;
    };
  }
}
