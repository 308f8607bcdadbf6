package org.waymark.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.casefile.JoinedRecords;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.PeopleSearch;
import org.waymark.casefile.PersonView;
import org.waymark.workspace.application.SamePerson;

/** Two records of one person: found, looked at side by side, joined, and taken apart again. */
@Controller
@RequestMapping("/people/{id}")
class JoinPages {

  private static final String CHOICE = "choice.";

  private final SamePerson same;
  private final JoinedRecords records;
  private final PersonPages pages;

  JoinPages(SamePerson same, JoinedRecords records, PersonPages pages) {
    this.same = same;
    this.records = records;
    this.pages = pages;
  }

  @GetMapping("/join")
  String look(
      @PathVariable UUID id,
      @RequestParam(required = false) UUID with,
      @RequestParam(defaultValue = "") String search,
      HttpSession session,
      Model model) {
    show(id, with, Entered.nothing(), model);
    String typed = Searches.of(session).typed(search);
    if (!typed.isEmpty()) {
      model.addAttribute("searched", typed);
      model.addAttribute("found", same.found(id, typed));
    }
    return "join";
  }

  /** The search stands in the session; the address only numbers it. */
  @PostMapping("/join/search")
  String search(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String typed,
      HttpSession session,
      Model model,
      HttpServletResponse answer) {
    String search = typed.strip();
    if (PeopleSearch.isEnough(search) && search.length() <= PeopleSearch.LONGEST) {
      return "redirect:/people/" + id + "/join?search=" + Searches.of(session).keep(search);
    }
    show(id, null, Entered.nothing(), model);
    model.addAttribute("searched", typed);
    model.addAttribute("problem", "Type " + PeopleSearch.AT_LEAST + ".");
    answer.setStatus(HttpStatus.BAD_REQUEST.value());
    return "join";
  }

  @PostMapping("/join")
  String join(
      @PathVariable UUID id,
      @RequestParam UUID with,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse answer) {
    boolean keepOther = with.toString().equals(typed.get("keep"));
    UUID kept = keepOther ? with : id;
    Outcome outcome =
        records.join(kept, keepOther ? id : with, choices(kept, typed), typed.get("reason"));
    if (outcome instanceof Outcome.Done) {
      return "redirect:/people/" + kept + "?done=joined#top";
    }
    if (outcome instanceof Outcome.Invalid invalid) {
      show(id, with, Entered.refused("join", typed, invalid.problems()), model);
      answer.setStatus(HttpStatus.BAD_REQUEST.value());
      return "join";
    }
    throw NoSuchPage.restricted();
  }

  @PostMapping("/joined/{join}/apart")
  String apart(
      @PathVariable UUID id,
      @PathVariable UUID join,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse answer) {
    Outcome outcome = records.takeApart(id, join, typed.get("reason"));
    if (outcome instanceof Outcome.Done) {
      return "redirect:/people/" + id + "?done=apart#joined";
    }
    if (outcome instanceof Outcome.Invalid invalid) {
      pages.show(id, Entered.refused("apart-" + join, typed, invalid.problems()), false, model);
      answer.setStatus(HttpStatus.BAD_REQUEST.value());
      return "person";
    }
    throw NoSuchPage.restricted();
  }

  /** The page says whose words are right; the case file says whether the kept record's are. */
  private static Map<String, String> choices(UUID kept, Map<String, String> typed) {
    return typed.entrySet().stream()
        .filter(one -> one.getKey().startsWith(CHOICE) && !one.getValue().isBlank())
        .collect(
            Collectors.toMap(
                one -> one.getKey().substring(CHOICE.length()),
                one -> one.getValue().equals(kept.toString()) ? "kept" : "other"));
  }

  private void show(UUID id, UUID with, Entered entered, Model model) {
    PersonView person = open(id);
    model.addAttribute("person", person);
    model.addAttribute("entered", entered);
    if (with == null) {
      model.addAttribute("alike", same.alike(person.id()));
      return;
    }
    PersonView other = open(with);
    if (other.id().equals(person.id())) {
      throw NoSuchPage.refused(HttpStatus.CONFLICT, "These two are one record already.");
    }
    model.addAttribute("other", other);
    model.addAttribute("compared", records.compare(person.id(), other.id()));
    model.addAttribute("cases", List.of(same.cases(person.id()), same.cases(other.id())));
    model.addAttribute("match", same.match(person.id(), other.id()).orElse(null));
  }

  private PersonView open(UUID id) {
    Optional<PersonView> found = same.person(id);
    PersonView view = found.orElseThrow(() -> NoSuchPage.of("person"));
    if (view.restricted()) {
      throw NoSuchPage.restricted();
    }
    return view;
  }
}
