package org.waymark.engine.webapps;

import static org.waymark.engine.webapps.ReadyFilters.AMBER;
import static org.waymark.engine.webapps.ReadyFilters.BLUE;
import static org.waymark.engine.webapps.ReadyFilters.GREEN;
import static org.waymark.engine.webapps.ReadyFilters.IN_A_WEEK;
import static org.waymark.engine.webapps.ReadyFilters.MANAGERS;
import static org.waymark.engine.webapps.ReadyFilters.NOW;
import static org.waymark.engine.webapps.ReadyFilters.RED;
import static org.waymark.engine.webapps.ReadyFilters.mineOrUntaken;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.TaskQuery;
import org.waymark.engine.model.TeamsWork;
import org.waymark.security.Roles;

/**
 * Managers' lists. They ask for the work of all cases that a team holds, whoever has it or may take
 * it, and show it by day before it is late: a task is due at the end of its day, and its follow-up
 * begins two working days before.
 */
final class ManagersFilters {

  private static final String IN_A_DAY = "${dateTime().plusDays(1)}";
  private static final String FOR_EACH_WHO_WAITS = "UserTask_FindRoom";
  private static final String NOTHING = "none";

  private ManagersFilters() {}

  /**
   * The lists of every manager.
   *
   * @param approvals the tasks whose models name a manager, by their keys
   */
  static List<ReadyFilter> ofManagers(Collection<String> approvals) {
    String[] keys = approvals.isEmpty() ? new String[] {NOTHING} : approvals.toArray(String[]::new);
    return List.of(
        new ReadyFilter(
            "my-approvals",
            "My approvals",
            "What a manager has to decide: mine, and what no other manager has taken",
            4,
            BLUE,
            MANAGERS,
            q -> mineOrUntaken(q).taskDefinitionKeyIn(keys)),
        noTeam());
  }

  private static ReadyFilter noTeam() {
    return new ReadyFilter(
        "no-team",
        "No team yet",
        "Work of cases that no team holds: nobody knows the area, or no team serves it",
        48,
        AMBER,
        MANAGERS,
        q -> q.taskOwner(TeamsWork.NO_TEAM));
  }

  /** The lists of the whole service, by day. */
  static List<ReadyFilter> ofService() {
    List<String> whose = List.of(Roles.SERVICE_MANAGERS);
    return byDay("service", "All teams", whose, 5, q -> q);
  }

  /** The lists of one team: of its managers, and of those who do its work. */
  static List<ReadyFilter> ofTeam(String team, String name) {
    List<String> own = List.of(team + "." + Roles.TEAM_MANAGERS);
    List<String> managers = List.of(team + "." + Roles.TEAM_MANAGERS, Roles.SERVICE_MANAGERS);
    List<ReadyFilter> further =
        List.of(
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
                "Work of the team's cases that nobody has taken",
                50,
                BLUE,
                managers,
                q -> q.taskOwner(team).taskUnassigned()),
            new ReadyFilter(
                team + ".all",
                name + ": all work",
                "All open work of the team's cases, whoever has it",
                70,
                GREEN,
                managers,
                q -> q.taskOwner(team)));
    return Stream.concat(
            byDay(team, name, own, 5, q -> q.taskOwner(team)).stream(), further.stream())
        .toList();
  }

  private interface Whose {
    TaskQuery of(TaskQuery query);
  }

  private static List<ReadyFilter> byDay(
      String key, String name, List<String> groups, int order, Whose whose) {
    return List.of(
        new ReadyFilter(
            key + ".breaching",
            name + ": past its date",
            "Work whose last day has passed, whoever has it: the longest first",
            order,
            RED,
            groups,
            q -> whose.of(q).dueBeforeExpression(NOW)),
        new ReadyFilter(
            key + ".due-today",
            name + ": due today",
            "Work whose last day is today, whoever has it",
            order + 1,
            RED,
            groups,
            q -> whose.of(q).dueAfterExpression(NOW).dueBeforeExpression(IN_A_DAY)),
        new ReadyFilter(
            key + ".due-soon",
            name + ": due in two working days",
            "Work that is due after today, within two working days, whoever has it",
            order + 2,
            AMBER,
            groups,
            q -> whose.of(q).dueAfterExpression(IN_A_DAY).followUpBeforeExpression(NOW)),
        new ReadyFilter(
            key + ".due-this-week",
            name + ": due in seven days",
            "Work that is due from now on within seven days, whoever has it",
            60,
            AMBER,
            groups,
            q -> whose.of(q).dueAfterExpression(NOW).dueBeforeExpression(IN_A_WEEK)));
  }

  // While somebody waits there is one such task, whatever else is done for them meanwhile.
  private static TaskQuery waiting(TaskQuery query, String team) {
    return query
        .taskOwner(team)
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
}
