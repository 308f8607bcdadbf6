package org.waymark.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.teams.KeepPeople;
import org.waymark.teams.KeepResult;
import org.waymark.teams.KeepResult.Kept;
import org.waymark.teams.KeepTeams;
import org.waymark.teams.KeptPerson;
import org.waymark.teams.KeptTeam;

/** Somebody who works with Waymark: looked at, changed, and let go. */
@Controller
@RequestMapping("/teams/people")
class TeamPersonPages {

  private final KeepTeams teams;
  private final KeepPeople people;
  private final TeamForms forms;

  TeamPersonPages(KeepTeams teams, KeepPeople people, TeamForms forms) {
    this.teams = teams;
    this.people = people;
    this.forms = forms;
  }

  @GetMapping("/{id}")
  String person(
      @PathVariable String id, @RequestParam(defaultValue = "") String done, Model model) {
    model.addAttribute("done", Done.words(done, null));
    return showPerson(id, Entered.nothing(), model);
  }

  private String showPerson(String id, Entered entered, Model model) {
    KeptPerson person = people.person(id).orElseThrow(() -> NoSuchPage.of("person"));
    model.addAttribute("entered", entered);
    model.addAttribute("person", person);
    model.addAttribute("team", teamOf(person));
    model.addAttribute("teams", teams.mine());
    model.addAttribute("inHand", people.inHand(id).orElseThrow());
    forms.offer(model);
    return "team-person";
  }

  @PostMapping("/{id}")
  String changePerson(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      RedirectAttributes once,
      HttpServletResponse answer) {
    people.person(id).orElseThrow(() -> NoSuchPage.of("person"));
    Map<String, String> typed = TeamForms.typed(sent);
    KeepResult result = people.change(id, typed);
    if (result instanceof Kept kept) {
      once.addFlashAttribute("password", kept.firstPassword());
      return "redirect:/teams/people/" + id + "?done=person-changed";
    }
    return showPerson(id, TeamForms.refused("person", typed, result, answer), model);
  }

  @PostMapping("/{id}/password")
  String newPassword(
      @PathVariable String id, Model model, RedirectAttributes once, HttpServletResponse answer) {
    forms.onlyAdministrators("Only administrators give somebody a new password.");
    KeepResult result = people.newPassword(id);
    if (result instanceof Kept kept) {
      once.addFlashAttribute("password", kept.firstPassword());
      return "redirect:/teams/people/" + id + "?done=password-given";
    }
    return showPerson(id, TeamForms.refused("password", Map.of(), result, answer), model);
  }

  @PostMapping("/{id}/last-day")
  String lastDay(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String lastDay,
      Model model,
      HttpServletResponse answer) {
    people.person(id).orElseThrow(() -> NoSuchPage.of("person"));
    KeepResult result = people.lastDay(id, lastDay);
    if (result instanceof Kept) {
      return "redirect:/teams/people/" + id + "?done=last-day";
    }
    return showPerson(
        id, TeamForms.refused("lastDay", Map.of("lastDay", lastDay), result, answer), model);
  }

  @PostMapping("/{id}/end")
  String end(
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean giveBack,
      Model model,
      HttpServletResponse answer) {
    KeptPerson leaver = people.person(id).orElseThrow(() -> NoSuchPage.of("person"));
    KeepResult result = people.end(id, giveBack);
    if (result instanceof Kept) {
      return "redirect:/teams"
          + (leaver.team() == null ? "" : "/" + leaver.team())
          + "?done=account-ended";
    }
    return showPerson(id, TeamForms.refused("end", Map.of(), result, answer), model);
  }

  /** Null where they serve all teams. */
  private KeptTeam teamOf(KeptPerson person) {
    return person.team() == null
        ? null
        : teams.mine().stream()
            .filter(team -> team.id().equals(person.team()))
            .findFirst()
            .orElseThrow(() -> NoSuchPage.of("team"));
  }
}
