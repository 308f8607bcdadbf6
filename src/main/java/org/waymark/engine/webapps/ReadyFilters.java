package org.waymark.engine.webapps;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.TaskQuery;
import org.waymark.security.Roles;

/**
 * The lists of people who do the work. They ask by expressions who is looking and what time it is.
 */
final class ReadyFilters {

  private static final String ME = "${currentUser()}";
  private static final String MY_GROUPS = "${currentUserGroups()}";
  static final String NOW = "${now()}";
  static final String IN_A_WEEK = "${dateTime().plusDays(7)}";

  static final String GREEN = "#00594f";
  static final String AMBER = "#8a6100";
  static final String RED = "#b10e1e";
  static final String BLUE = "#1d70b8";

  static final List<String> MANAGERS = List.of(Roles.TEAM_MANAGERS, Roles.SERVICE_MANAGERS);
  private static final List<String> WORKERS =
      Roles.ALL.stream()
          .filter(role -> !role.equals(Roles.PROCESS_OWNERS))
          .filter(role -> !role.equals(Roles.ADMINISTRATORS))
          .filter(role -> !MANAGERS.contains(role))
          .toList();
  private static final List<String> EVERYBODY =
      Stream.concat(WORKERS.stream(), MANAGERS.stream()).toList();

  private ReadyFilters() {}

  /** The lists of whoever does the work, and everybody's own. */
  static List<ReadyFilter> ofRoles() {
    return List.of(
        new ReadyFilter(
            "my-work",
            "My work",
            "What is assigned to me",
            10,
            GREEN,
            EVERYBODY,
            ReadyFilters::mine),
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
            "My work, and what nobody has taken yet, due from now on within seven days",
            30,
            AMBER,
            WORKERS,
            q -> mineOrUntaken(q).dueAfterExpression(NOW).dueBeforeExpression(IN_A_WEEK)),
        new ReadyFilter(
            "overdue",
            "Overdue",
            "My work, and what nobody has taken yet, past its date",
            40,
            RED,
            WORKERS,
            q -> mineOrUntaken(q).dueBeforeExpression(NOW)));
  }

  private static TaskQuery mine(TaskQuery query) {
    return query.taskAssigneeExpression(ME);
  }

  // Within an "or", offered means offered and not taken: colleagues' work stays out.
  static TaskQuery mineOrUntaken(TaskQuery query) {
    return query.or().taskAssigneeExpression(ME).taskCandidateGroupInExpression(MY_GROUPS).endOr();
  }
}
