package org.waymark.teams.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.security.CurrentUser;
import org.waymark.teams.KeepTeams;
import org.waymark.teams.Teams;
import org.waymark.teams.application.TeamBoard;
import org.waymark.teams.application.TeamBoard.Day;
import org.waymark.teams.application.TeamBoard.Row;
import org.waymark.teams.domain.MayManage;
import org.waymark.teams.domain.Worker;

/** Reads teams and their workers. */
@RestController
@RequestMapping("/api/teams")
class TeamsController {

  private final Teams teams;
  private final KeepTeams kept;
  private final TeamBoard board;
  private final CurrentUser user;

  TeamsController(Teams teams, KeepTeams kept, TeamBoard board, CurrentUser user) {
    this.teams = teams;
    this.kept = kept;
    this.board = board;
    this.user = user;
  }

  /** The teams that the caller may read. */
  @GetMapping
  List<TeamDto> teams() {
    return teams.all().stream()
        .filter(team -> MayManage.read(user.groups(), team.id()))
        .map(team -> new TeamDto(team.id(), team.name(), team.districts()))
        .toList();
  }

  /** Whether the caller keeps teams or people, and the teams whose people they keep. */
  @GetMapping("/kept")
  KeptDto kept() {
    return new KeptDto(
        kept.mayKeepAny(),
        kept.mine().stream()
            .map(team -> new TeamDto(team.id(), team.name(), team.areas()))
            .toList());
  }

  /** The workers of a team: the next 14 days, and caseload against limit. */
  @GetMapping("/{id}/workers")
  ResponseEntity<?> workers(@PathVariable String id) {
    if (teams.team(id).isEmpty()) {
      return Problems.of(HttpStatus.NOT_FOUND, "There is no such team.");
    }
    if (!MayManage.read(user.groups(), id)) {
      return Problems.of(HttpStatus.FORBIDDEN, "You may not read this team's workers.");
    }
    return ResponseEntity.ok(board.of(id).stream().map(TeamsController::dto).toList());
  }

  /** Cases that leavers of a team still hold and that need somebody new. */
  @GetMapping("/{id}/cases-of-leavers")
  ResponseEntity<?> casesOfLeavers(@PathVariable String id) {
    return MayManage.read(user.groups(), id)
        ? ResponseEntity.ok(teams.casesOfLeavers(id))
        : Problems.of(HttpStatus.FORBIDDEN, "You may not read this team's workers.");
  }

  private static WorkerDto dto(Row row) {
    Worker worker = row.worker();
    return new WorkerDto(
        worker.id(),
        worker.name(),
        worker.roles(),
        worker.professions(),
        worker.skills(),
        worker.newlyQualified(),
        worker.agency(),
        worker.caseload(),
        worker.caseloadLimit(),
        worker.lastDay(),
        row.days());
  }

  record KeptDto(boolean mayKeep, List<TeamDto> teams) {}

  record TeamDto(String id, String name, List<String> districts) {}

  record WorkerDto(
      String id,
      String name,
      Set<String> roles,
      Set<String> professions,
      Set<String> skills,
      boolean newlyQualified,
      boolean agency,
      int caseload,
      int caseloadLimit,
      LocalDate lastDay,
      List<Day> days) {}
}
