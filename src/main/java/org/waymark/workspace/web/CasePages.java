package org.waymark.workspace.web;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.referral.MovedOrWithdrawn;
import org.waymark.safeguarding.WhatWasReported;
import org.waymark.security.CurrentUser;
import org.waymark.workspace.application.CaseSheet;
import org.waymark.workspace.application.CaseSheets;
import org.waymark.workspace.application.PutRight;

/** A case on one page. */
@Controller
class CasePages {

  private final CaseSheets sheets;
  private final MovedOrWithdrawn movedOrWithdrawn;
  private final PutRight putRight;
  private final SayRight words;
  private final WhatWasReported reported;
  private final CurrentUser user;

  CasePages(
      CaseSheets sheets,
      MovedOrWithdrawn movedOrWithdrawn,
      PutRight putRight,
      SayRight words,
      WhatWasReported reported,
      CurrentUser user) {
    this.sheets = sheets;
    this.reported = reported;
    this.user = user;
    this.movedOrWithdrawn = movedOrWithdrawn;
    this.putRight = putRight;
    this.words = words;
  }

  @GetMapping("/cases/{reference}")
  String page(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String done,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "") String person,
      HttpSession session,
      Model model) {
    show(reference, Entered.nothing(), all, model);
    showCandidates(reference, person, session, model);
    model.addAttribute("done", Done.words(done, to));
    return "case";
  }

  /** Fills the page's model; with what was typed where it was refused. */
  void show(String reference, Entered entered, boolean all, Model model) {
    CaseSheet sheet = sheets.of(reference).orElseThrow(() -> NoSuchPage.of("case"));
    model.addAttribute("sheet", sheet);
    model.addAttribute("entered", entered);
    Latest.of(sheet.story(), all, model);
    if (!sheet.restricted()) {
      model.addAttribute("notNow", movedOrWithdrawn.notNow(reference).orElse(null));
      model.addAttribute("right", putRight.of(reference));
      model.addAttribute("facts", words);
      model.addAttribute("reported", reported.of(reference, user.id()).orElse(null));
    }
  }

  /** Who the case may be about instead, by the number of what was searched for. */
  void showCandidates(String reference, String search, HttpSession session, Model model) {
    String typed = Searches.of(session).typed(search);
    if (!typed.isEmpty() && model.containsAttribute("right")) {
      model.addAttribute("search", search);
      model.addAttribute("searched", typed);
      model.addAttribute("candidates", putRight.candidates(reference, typed));
    }
  }
}
