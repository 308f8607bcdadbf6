package org.waymark.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.waymark.casefile.FieldProblem;
import org.waymark.security.Roles;
import org.waymark.teams.KeepPeople;
import org.waymark.teams.KeepResult;
import org.waymark.teams.KeepResult.Refused;
import org.waymark.teams.KeepTeams;

/** What the forms for teams and people offer, send and answer. */
@Component
class TeamForms {

  /** What a form sends nothing of where no box of it is ticked. */
  private static final List<String> BOXES = List.of("roles", "workingDays", "newlyQualified");

  private final KeepTeams teams;
  private final KeepPeople people;

  TeamForms(KeepTeams teams, KeepPeople people) {
    this.teams = teams;
    this.people = people;
  }

  /** What there is to choose from. */
  void offer(Model model) {
    model.addAttribute("roles", people.rolesToGive());
    model.addAttribute("rolesInTeams", Roles.IN_TEAMS);
    model.addAttribute("days", DayOfWeek.values());
    model.addAttribute("week", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    model.addAttribute("keepsTeams", teams.mayKeepTeams());
  }

  /** Their forms are shown to nobody else, so there is no place on the page to say it. */
  void onlyAdministrators(String why) {
    if (!teams.mayKeepTeams()) {
      throw NoSuchPage.shut(why);
    }
  }

  static Map<String, String> typed(MultiValueMap<String, String> sent) {
    Map<String, String> typed = new HashMap<>();
    sent.forEach((field, values) -> typed.put(field, String.join(Ticked.BETWEEN, values)));
    BOXES.forEach(field -> typed.putIfAbsent(field, ""));
    return typed;
  }

  /** What was sent and why it was refused, for that part of the page; the answer says so too. */
  static Entered refused(
      String part, Map<String, String> typed, KeepResult result, HttpServletResponse answer) {
    answer.setStatus(HttpStatus.BAD_REQUEST.value());
    List<FieldProblem> problems =
        result instanceof Refused refused
            ? refused.faults().stream()
                .map(it -> new FieldProblem(it.field() == null ? "" : it.field(), it.message()))
                .toList()
            : List.of(
                new FieldProblem("", "This has to be handed on first: what is in their hands."));
    return Entered.refused(part, typed, problems);
  }
}
