package org.waymark.engine.webapps;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.TaskQuery;
import org.waymark.security.Roles;

/**
 * Which lists there are. Everybody's ask by expressions who is looking and what time it is; a
 * manager's name their team's groups, because a manager is in none of those that do the work.
 */
final class ReadyFilters {

  private static final String ME = "${currentUser()}";
  private static final String MY_GROUPS = "${currentUserGroups()}";
  private static final String NOW = "${now()}";
  private static final String IN_A_WEEK = "${dateTime().plusDays(7)}";

  private static final String FOR_EACH_WHO_WAITS = "UserTask_FindRoom";

  private static final String GREEN = "#00594f";
  private static final String AMBER = "#b58105";
  private static final String RED = "#b10e1e";
  private static final String BLUE = "#1d70b8";

  private static final List<String> WORKERS =
      Roles.ALL.stream()
          .filter(role -> !role.equals(Roles.PROCESS_OWNERS))
          .filter(role -> !role.equals(Roles.ADMINISTRATORS))
          .toList();
  private static final List<String> MANAGERS = List.of(Roles.TEAM_MANAGERS, Roles.SERVICE_MANAGERS);

  private ReadyFilters() {}

  /** The lists of every role. */
  static List<ReadyFilter> ofRoles() {
    return List.of(
        new ReadyFilter(
            "my-work", "My work", "What is assigned to me", 10, GREEN, WORKERS, ReadyFilters::mine),
        new ReadyFilter(
            "unallocated",
            "My team's unallocated",
            "What is offered to my roles and nobody has taken",
            20,
            BLUE,
            WORKERS,
            q -> q.taskCandidateGroupInExpression(MY_GROUPS).taskUnassigned()),
        new ReadyFilter(
            "due-this-week",
            "Due this week",
            "My work, and what nobody has taken yet, due within seven days",
            30,
            AMBER,
            WORKERS,
            q -> mineOrUntaken(q).dueBeforeExpression(IN_A_WEEK)),
        new ReadyFilter(
            "overdue",
            "Overdue",
            "My work, and what nobody has taken yet, past its date",
            40,
            RED,
            WORKERS,
            q -> mineOrUntaken(q).dueBeforeExpression(NOW)),
        new ReadyFilter(
            "my-teams-overdue",
            "My team's overdue work",
            "What escalated to me because it was not done in time, whoever has it",
            5,
            RED,
            MANAGERS,
            q ->
                q.taskCandidateGroupInExpression(MY_GROUPS)
                    .includeAssignedTasks()
                    .dueBeforeExpression(NOW)));
  }

  /** The lists of one team: of its managers, and of those who do its work. */
  static List<ReadyFilter> ofTeam(String team, String name) {
    List<String> managers = List.of(team + "." + Roles.TEAM_MANAGERS, Roles.SERVICE_MANAGERS);
    return List.of(
        new ReadyFilter(
            team + ".waiting",
            name + ": waiting",
            "Everybody on the team's waiting list: by priority, then the longest wait",
            45,
            AMBER,
            who(team, managers),
            q -> waiting(q, team)),
        new ReadyFilter(
            team + ".unallocated",
            name + ": unallocated",
            "What is offered to the team and nobody has taken",
            50,
            BLUE,
            managers,
            q -> q.taskCandidateGroupIn(groups(team)).taskUnassigned()),
        new ReadyFilter(
            team + ".due-this-week",
            name + ": due this week",
            "All of the team's work that is due within seven days, whoever has it",
            60,
            AMBER,
            managers,
            q -> all(q, team).dueBeforeExpression(IN_A_WEEK)),
        new ReadyFilter(
            team + ".all",
            name + ": all work",
            "All of the team's open work, whoever has it",
            70,
            GREEN,
            managers,
            q -> all(q, team)));
  }

  private static TaskQuery mine(TaskQuery query) {
    return query.taskAssigneeExpression(ME);
  }

  // Within an "or", offered means offered and not taken: colleagues' work stays out.
  private static TaskQuery mineOrUntaken(TaskQuery query) {
    return query.or().taskAssigneeExpression(ME).taskCandidateGroupInExpression(MY_GROUPS).endOr();
  }

  private static TaskQuery all(TaskQuery query, String team) {
    return query.taskCandidateGroupIn(groups(team)).includeAssignedTasks();
  }

  // While somebody waits there is one such task, whatever else is done for them meanwhile.
  private static TaskQuery waiting(TaskQuery query, String team) {
    return all(query, team)
        .taskDefinitionKey(FOR_EACH_WHO_WAITS)
        .orderByTaskPriority()
        .desc()
        .orderByTaskCreateTime()
        .asc();
  }

  private static List<String> who(String team, List<String> managers) {
    return Stream.concat(
            managers.stream(), Stream.of(team + ".practitioners", team + ".senior-practitioners"))
        .toList();
  }

  private static List<String> groups(String team) {
    return new ArrayList<>(
        Stream.concat(Stream.of(team), Roles.IN_TEAMS.stream().map(role -> team + "." + role))
            .toList());
  }
}
