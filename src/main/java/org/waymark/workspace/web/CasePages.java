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
import org.waymark.workspace.application.AddNote;
import org.waymark.workspace.application.CaseSheet;
import org.waymark.workspace.application.CaseSheets;

/** A case on one page, and the notes that are written on it. */
@Controller
@RequestMapping("/cases/{reference}")
class CasePages {

  private final CaseSheets sheets;
  private final AddNote addNote;

  CasePages(CaseSheets sheets, AddNote addNote) {
    this.sheets = sheets;
    this.addNote = addNote;
  }

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
    return addNote
        .toCase(reference, typed.get("text"))
        .map(
            problem -> {
              show(reference, Entered.refused("note", typed, List.of(problem)), false, model);
              answer.setStatus(HttpStatus.BAD_REQUEST.value());
              return "case";
            })
        .orElse("redirect:/cases/" + reference + "?done=note#chronology");
  }

  private void show(String reference, Entered entered, boolean all, Model model) {
    CaseSheet sheet = sheets.of(reference).orElseThrow(() -> NoSuchPage.of("case"));
    model.addAttribute("sheet", sheet);
    model.addAttribute("entered", entered);
    Latest.of(sheet.story(), all, model);
  }
}
