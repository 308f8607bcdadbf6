package org.waymark.security.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.waymark.security.Roles;
import org.waymark.writing.CodeWords;

/** The groups of roles and teams, with the names that people read. */
final class NamedGroups {

  private final IdentityService identity;

  NamedGroups(IdentityService identity) {
    this.identity = identity;
  }

  void createRoles() {
    for (String role : Roles.ALL) {
      create(role, CodeWords.of(role), "ROLE");
      rename(role, CodeWords.of(role));
    }
  }

  void createTeam(String team, String name) {
    create(team, name, "TEAM");
    for (String role : Roles.IN_TEAMS) {
      create(team + "." + role, inTeam(name, role), "TEAM");
    }
  }

  void renameTeam(String team, String name) {
    rename(team, name);
    for (String role : Roles.IN_TEAMS) {
      rename(team + "." + role, inTeam(name, role));
    }
  }

  /** Leaves a group that is there as it is. */
  void create(String id, String name, String type) {
    if (identity.createGroupQuery().groupId(id).count() == 0) {
      Group group = identity.newGroup(id);
      group.setName(name);
      group.setType(type);
      identity.saveGroup(group);
    }
  }

  private void rename(String id, String name) {
    Group group = identity.createGroupQuery().groupId(id).singleResult();
    if (group != null && !name.equals(group.getName())) {
      group.setName(name);
      identity.saveGroup(group);
    }
  }

  private static String inTeam(String name, String role) {
    return name + ": " + CodeWords.within(role);
  }
}
