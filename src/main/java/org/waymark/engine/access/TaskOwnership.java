package org.waymark.engine.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Whose work a task is: the person it is assigned to, the groups it is offered to, and the managers
 * of those groups' teams, who reassign it.
 */
record TaskOwnership(String assignee, Set<String> groups) {

  private static final Set<String> EVERYWHERE = Set.of("administrators", "service-managers");

  static TaskOwnership of(TaskEntity task) {
    Set<String> groups = new HashSet<>();
    for (IdentityLink link : task.getIdentityLinks()) {
      if (IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null) {
        groups.add(link.getGroupId());
      }
    }
    return new TaskOwnership(task.getAssignee(), groups);
  }

  boolean mayBeWorkedOnBy(String user, Collection<String> memberOf) {
    if (user.equals(assignee) || (groups.isEmpty() && assignee == null)) {
      return true;
    }
    Collection<String> own = memberOf == null ? List.of() : memberOf;
    return own.stream().anyMatch(g -> EVERYWHERE.contains(g) || groups.contains(g) || manages(g));
  }

  /** Who holds a task puts it back to the groups it is offered to; without one it would be lost. */
  boolean mayBePutBackBy(String user) {
    return user.equals(assignee) && !groups.isEmpty();
  }

  // team-north.team-managers look after every team-north.… group.
  private boolean manages(String group) {
    if (!group.endsWith(".team-managers")) {
      return false;
    }
    String team = group.substring(0, group.indexOf('.') + 1);
    return groups.stream().anyMatch(g -> g.startsWith(team));
  }
}
