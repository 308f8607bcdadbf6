package org.waymark.workspace.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.CommunicationNeeds.LetterFormat;
import org.waymark.workspace.application.PersonsLetter;
import org.waymark.workspace.application.PersonsLetter.Sheet;
import org.waymark.workspace.application.PersonsLetters;

/** What a person may have of their case, to be read through and printed. */
@Controller
class LetterPages {

  private final PersonsLetters letters;

  LetterPages(PersonsLetters letters) {
    this.letters = letters;
  }

  /**
   * The page.
   *
   * @param chosen whether somebody has ticked what is to be printed; the forms say so otherwise
   * @param print the ids of the answers to print
   * @param size {@code large} or {@code normal}; without one, as the person needs it
   */
  @GetMapping("/cases/{reference}/for-the-person")
  String page(
      @PathVariable String reference,
      @RequestParam(defaultValue = "false") boolean chosen,
      @RequestParam(defaultValue = "") List<String> print,
      @RequestParam(defaultValue = "") String size,
      Model model) {
    PersonsLetter letter = letters.of(reference).orElseThrow(() -> NoSuchPage.of("case"));
    List<Sheet> printed =
        letter.sheets().stream()
            .filter(sheet -> chosen ? print.contains(sheet.id().toString()) : sheet.ticked())
            .toList();
    LetterFormat format = format(letter);
    model.addAttribute("letter", letter);
    model.addAttribute("printed", printed);
    model.addAttribute("ticked", printed.stream().map(Sheet::id).collect(Collectors.toSet()));
    model.addAttribute("format", format);
    model.addAttribute(
        "large", size.isEmpty() ? format == LetterFormat.LARGE_PRINT : size.equals("large"));
    return "for-the-person";
  }

  /** How letters reach the person, or null where nobody knows. */
  private static LetterFormat format(PersonsLetter letter) {
    CommunicationNeeds needs = letter.person() == null ? null : letter.person().communication();
    return needs == null ? null : needs.letterFormat();
  }
}
