package org.waymark.workspace.web;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.casefile.PeopleSearch;
import org.waymark.workspace.application.OpenCases;

/**
 * Finds people. What was typed is a person's data, so it stays in the session and the address only
 * numbers it: no name stands in a browser's history or a proxy's log.
 */
@Controller
@RequestMapping("/people")
class SearchPages {

  private static final int SHOWN = 50;

  private final PeopleSearch search;
  private final OpenCases openCases;

  SearchPages(PeopleSearch search, OpenCases openCases) {
    this.search = search;
    this.openCases = openCases;
  }

  @GetMapping
  String page(
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "false") boolean similar,
      HttpSession session,
      Model model) {
    String typed = Searches.of(session).typed(search);
    model.addAttribute("typed", typed);
    model.addAttribute("number", search);
    model.addAttribute("shown", SHOWN);
    if (typed.length() > PeopleSearch.LONGEST) {
      model.addAttribute("problem", "Type at most " + PeopleSearch.LONGEST + " characters.");
    } else if (!search.isEmpty() && !PeopleSearch.isEnough(typed)) {
      model.addAttribute("problem", "Type " + PeopleSearch.AT_LEAST + ".");
    } else if (!typed.isEmpty()) {
      var found = this.search.find(typed, similar, SHOWN);
      model.addAttribute("found", found);
      model.addAttribute("open", openCases.of(found.people()));
    }
    return "people";
  }

  @PostMapping
  String search(@RequestParam(defaultValue = "") String typed, HttpSession session) {
    Searches searches = Searches.of(session);
    return "redirect:/people?search=" + searches.keep(typed.strip());
  }
}
