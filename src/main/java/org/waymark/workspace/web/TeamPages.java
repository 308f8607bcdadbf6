package org.waymark.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casefile.FieldProblem;
import org.waymark.security.Roles;
import org.waymark.teams.KeepPeople;
import org.waymark.teams.KeepResult;
import org.waymark.teams.KeepResult.Kept;
import org.waymark.teams.KeepResult.Refused;
import org.waymark.teams.KeepTeams;
import org.waymark.teams.KeptPerson;
import org.waymark.teams.KeptTeam;

/** Teams and the people who work in them: looked at, added, changed, and let go. */
@Controller
@RequestMapping("/teams")
class TeamPages {

  /** What a form sends nothing of where no box of it is ticked. */
  private static final List<String> BOXES = List.of("roles", "workingDays", "newlyQualified");

  private final KeepTeams teams;
  private final KeepPeople people;
  private final HandingOn handingOn;

  TeamPages(KeepTeams teams, KeepPeople people, HandingOn handingOn) {
    this.teams = teams;
    this.people = people;
    this.handingOn = handingOn;
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
    choices(model);
    return "teams";
  }

  @PostMapping
  String addTeam(
      @RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse answer) {
    onlyAdministrators("Only administrators make and change teams.");
    Map<String, String> typed = typed(sent);
    KeepResult result =
        teams.named(typed.getOrDefault("name", "")).isPresent()
            ? taken("name", "is another team's already: choose a name of its own")
            : teams.keep("", typed);
    if (result instanceof Kept kept) {
      return "redirect:/teams/" + kept.id() + "?done=team-made";
    }
    refuse(answer);
    return showAll(entered("team", typed, result), model);
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
    choices(model);
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
    onlyAdministrators("Only administrators make and change teams.");
    Map<String, String> typed = typed(sent);
    KeepResult result = teams.keep(team, typed);
    if (result instanceof Kept) {
      return "redirect:/teams/" + team + "?done=team-changed";
    }
    refuse(answer);
    return showTeam(before, entered("team", typed, result), model);
  }

  @PostMapping("/{team}/people")
  String addPerson(
      @PathVariable String team,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      RedirectAttributes once,
      HttpServletResponse answer) {
    KeptTeam of = mine(team);
    Map<String, String> typed = typed(sent);
    typed.put("team", team);
    KeepResult result = people.add(typed.getOrDefault("id", ""), typed);
    if (result instanceof Kept kept) {
      once.addFlashAttribute("password", kept.firstPassword());
      return "redirect:/teams/people/" + kept.id() + "?done=person-added";
    }
    refuse(answer);
    return showTeam(of, entered("person", typed, result), model);
  }

  /** Adds somebody who serves all teams. */
  @PostMapping("/people")
  String addEverywhere(
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      RedirectAttributes once,
      HttpServletResponse answer) {
    Map<String, String> typed = typed(sent);
    typed.remove("workingDays", ""); // that form does not ask for them
    KeepResult result = people.add(typed.getOrDefault("id", ""), typed);
    if (result instanceof Kept kept) {
      once.addFlashAttribute("password", kept.firstPassword());
      return "redirect:/teams/people/" + kept.id() + "?done=person-added";
    }
    refuse(answer);
    return showAll(entered("person", typed, result), model);
  }

  @GetMapping("/people/{id}")
  String person(
      @PathVariable String id, @RequestParam(defaultValue = "") String done, Model model) {
    model.addAttribute("done", Done.words(done, null));
    return showPerson(id, Entered.nothing(), model);
  }

  private String showPerson(String id, Entered entered, Model model) {
    KeptPerson person = people.person(id).orElseThrow(() -> NoSuchPage.of("person"));
    model.addAttribute("entered", entered);
    model.addAttribute("person", person);
    model.addAttribute("team", person.team() == null ? null : mine(person.team()));
    model.addAttribute("teams", teams.mine());
    model.addAttribute("inHand", people.inHand(id).orElseThrow());
    choices(model);
    return "team-person";
  }

  @PostMapping("/people/{id}")
  String changePerson(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      RedirectAttributes once,
      HttpServletResponse answer) {
    people.person(id).orElseThrow(() -> NoSuchPage.of("person"));
    Map<String, String> typed = typed(sent);
    KeepResult result = people.change(id, typed);
    if (result instanceof Kept kept) {
      once.addFlashAttribute("password", kept.firstPassword());
      return "redirect:/teams/people/" + id + "?done=person-changed";
    }
    refuse(answer);
    return showPerson(id, entered("person", typed, result), model);
  }

  @PostMapping("/people/{id}/password")
  String newPassword(
      @PathVariable String id, Model model, RedirectAttributes once, HttpServletResponse answer) {
    onlyAdministrators("Only administrators give somebody a new password.");
    KeepResult result = people.newPassword(id);
    if (result instanceof Kept kept) {
      once.addFlashAttribute("password", kept.firstPassword());
      return "redirect:/teams/people/" + id + "?done=password-given";
    }
    refuse(answer);
    return showPerson(id, entered("password", Map.of(), result), model);
  }

  @PostMapping("/people/{id}/last-day")
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
    refuse(answer);
    return showPerson(id, entered("lastDay", Map.of("lastDay", lastDay), result), model);
  }

  @PostMapping("/people/{id}/end")
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
    refuse(answer);
    return showPerson(id, entered("end", Map.of(), result), model);
  }

  // Their forms are shown to nobody else, so there is no place on the page to say it.
  private void onlyAdministrators(String why) {
    if (!teams.mayKeepTeams()) {
      throw NoSuchPage.shut(why);
    }
  }

  private static Entered entered(String part, Map<String, String> typed, KeepResult result) {
    List<FieldProblem> problems =
        result instanceof Refused refused
            ? refused.faults().stream()
                .map(it -> new FieldProblem(it.field() == null ? "" : it.field(), it.message()))
                .toList()
            : List.of(
                new FieldProblem("", "This has to be handed on first: what is in their hands."));
    return Entered.refused(part, typed, problems);
  }

  private static Refused taken(String field, String message) {
    return new Refused(List.of(new KeepResult.Fault(field, message)));
  }

  private static Map<String, String> typed(MultiValueMap<String, String> sent) {
    Map<String, String> typed = new HashMap<>();
    sent.forEach((field, values) -> typed.put(field, String.join(Ticked.BETWEEN, values)));
    BOXES.forEach(field -> typed.putIfAbsent(field, ""));
    return typed;
  }

  private void choices(Model model) {
    model.addAttribute("roles", people.rolesToGive());
    model.addAttribute("rolesInTeams", Roles.IN_TEAMS);
    model.addAttribute("days", DayOfWeek.values());
    model.addAttribute("week", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    model.addAttribute("keepsTeams", teams.mayKeepTeams());
  }

  private static void refuse(HttpServletResponse answer) {
    answer.setStatus(HttpStatus.BAD_REQUEST.value());
  }
}
