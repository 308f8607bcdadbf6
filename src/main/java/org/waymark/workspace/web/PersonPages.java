package org.waymark.workspace.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.engine.AnswersInWords.Line;
import org.waymark.referral.ToldWithoutForm;
import org.waymark.workspace.application.PersonSheet;
import org.waymark.workspace.application.PersonSheets;

/** A person on one page. */
@Controller
class PersonPages {

  private final PersonSheets sheets;
  private final ToldWithoutForm contacts;

  PersonPages(PersonSheets sheets, ToldWithoutForm contacts) {
    this.sheets = sheets;
    this.contacts = contacts;
  }

  @GetMapping("/people/{id}")
  String page(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "false") boolean all,
      Model model) {
    UUID shown = show(id, Entered.nothing(), all, model);
    if (!shown.equals(id)) {
      return "redirect:/people/" + shown + "#joined";
    }
    model.addAttribute("done", Done.words(done, to));
    model.addAttribute("alike", done.equals("alike"));
    return "person";
  }

  /** Who made the contacts of the open cases, and what they said, by case. */
  private Map<String, List<Line>> told(PersonSheet sheet) {
    return sheet.restricted()
        ? Map.of()
        : sheet.openCases().stream()
            .map(one -> one.details().reference())
            .collect(Collectors.toMap(Function.identity(), contacts::inShort));
  }

  /**
   * Fills the page's model; with what was typed where it was refused.
   *
   * @return whose page it is: of two records that were joined, the one that is kept
   */
  UUID show(UUID id, Entered entered, boolean all, Model model) {
    PersonSheet sheet = sheets.of(id).orElseThrow(() -> NoSuchPage.of("person"));
    model.addAttribute("sheet", sheet);
    model.addAttribute("entered", entered);
    Latest.of(sheet.story(), all, model);
    model.addAttribute("told", told(sheet));
    return sheet.id();
  }
}
