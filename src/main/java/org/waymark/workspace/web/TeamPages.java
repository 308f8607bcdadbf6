package org.waymark.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.waymark.teams.KeepResult.Refused;
import org.waymark.teams.KeepTeams;
import org.waymark.teams.KeptPerson;
import org.waymark.teams.KeptTeam;

/** Teams and the people who work in them: looked at, added, and changed. */
@Controller
@RequestMapping("/teams")
class TeamPages {

  private final KeepTeams teams;
  private final KeepPeople people;
  private final HandingOn handingOn;
  private final TeamForms forms;

  TeamPages(KeepTeams teams, KeepPeople people, HandingOn handingOn, TeamForms forms) {
    this.teams = teams;
    this.people = people;
    this.handingOn = handingOn;
    this.forms = forms;
  }

  /** Whoever keeps one team alone comes to it at once. */
  @GetMapping
  String all(@RequestParam(defaultValue = "") String done, Model model) {
    List<KeptTeam> mine = teams.mine();
    if (!teams.mayKeepTeams() && mine.size() == 1) {
      return "redirect:/teams/" + mine.get(0).id();
    }
    model.addAttribute("done", Done.words(done, null));
    return showAll(Entered.nothing(), model);
  }

  private String showAll(Entered entered, Model model) {
    model.addAttribute("entered", entered);
    model.addAttribute("teams", teams.mine());
    model.addAttribute("everywhere", people.withoutTeam());
    forms.offer(model);
    return "teams";
  }

  @PostMapping
  String addTeam(
      @RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse answer) {
    forms.onlyAdministrators("Only administrators make and change teams.");
    Map<String, String> typed = TeamForms.typed(sent);
    KeepResult result =
        teams.named(typed.getOrDefault("name", "")).isPresent()
            ? taken("name", "is another team's already: choose a name of its own")
            : teams.keep("", typed);
    if (result instanceof Kept kept) {
      return "redirect:/teams/" + kept.id() + "?done=team-made";
    }
    return showAll(TeamForms.refused("team", typed, result, answer), model);
  }

  @GetMapping("/{team}")
  String team(
      @PathVariable String team, @RequestParam(defaultValue = "") String done, Model model) {
    model.addAttribute("done", Done.words(done, null));
    return showTeam(mine(team), Entered.nothing(), model);
  }

  private String showTeam(KeptTeam team, Entered entered, Model model) {
    List<KeptPerson> all = people.ofTeam(team.id());
    model.addAttribute("entered", entered);
    model.addAttribute("team", team);
    model.addAttribute("staff", all.stream().filter(one -> !one.hasLeft()).toList());
    model.addAttribute("left", all.stream().filter(KeptPerson::hasLeft).toList());
    model.addAttribute("leavers", handingOn.among(all));
    forms.offer(model);
    return "team";
  }

  private KeptTeam mine(String id) {
    return teams.mine().stream()
        .filter(team -> team.id().equals(id))
        .findFirst()
        .orElseThrow(() -> NoSuchPage.of("team"));
  }

  @PostMapping("/{team}")
  String changeTeam(
      @PathVariable String team,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      HttpServletResponse answer) {
    KeptTeam before = mine(team);
    forms.onlyAdministrators("Only administrators make and change teams.");
    Map<String, String> typed = TeamForms.typed(sent);
    KeepResult result = teams.keep(team, typed);
    if (result instanceof Kept) {
      return "redirect:/teams/" + team + "?done=team-changed";
    }
    return showTeam(before, TeamForms.refused("team", typed, result, answer), model);
  }

  @PostMapping("/{team}/people")
  String addPerson(
      @PathVariable String team,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      RedirectAttributes once,
      HttpServletResponse answer) {
    KeptTeam of = mine(team);
    Map<String, String> typed = TeamForms.typed(sent);
    typed.put("team", team);
    KeepResult result = people.add(typed.getOrDefault("id", ""), typed);
    if (result instanceof Kept kept) {
      once.addFlashAttribute("password", kept.firstPassword());
      return "redirect:/teams/people/" + kept.id() + "?done=person-added";
    }
    return showTeam(of, TeamForms.refused("person", typed, result, answer), model);
  }

  /** Adds somebody who serves all teams. */
  @PostMapping("/people")
  String addEverywhere(
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      RedirectAttributes once,
      HttpServletResponse answer) {
    Map<String, String> typed = TeamForms.typed(sent);
    typed.remove("workingDays", ""); // that form does not ask for them
    KeepResult result = people.add(typed.getOrDefault("id", ""), typed);
    if (result instanceof Kept kept) {
      once.addFlashAttribute("password", kept.firstPassword());
      return "redirect:/teams/people/" + kept.id() + "?done=person-added";
    }
    return showAll(TeamForms.refused("person", typed, result, answer), model);
  }

  private static Refused taken(String field, String message) {
    return new Refused(List.of(new KeepResult.Fault(field, message)));
  }
}
