package org.waymark.security.access;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.waymark.security.Accounts;
import org.waymark.security.Roles;

/** Keeps accounts and groups where Camunda Admin shows and manages them. */
@Component
class EngineGroups implements Accounts {

  /**
   * While nobody is a direct member of this group, Camunda's web apps send everybody to a page that
   * makes a first user, which is shut here. So our administrators are members of it.
   */
  private static final String CAMUNDA_ADMINISTRATORS = "camunda-admin";

  private final IdentityService identity;
  private final Grants grants;

  EngineGroups(IdentityService identity, Grants grants) {
    this.identity = identity;
    this.grants = grants;
  }

  @Override
  public void createRoles() {
    Roles.ALL.forEach(role -> createGroup(role, readable(role), "ROLE"));
    grants.grantRoles();
    createGroup(CAMUNDA_ADMINISTRATORS, "Camunda administrators", "SYSTEM");
    identity.createUserQuery().memberOfGroup(Roles.ADMINISTRATORS).list().stream()
        .map(User::getId)
        .filter(user -> !isMember(user, CAMUNDA_ADMINISTRATORS))
        .forEach(user -> identity.createMembership(user, CAMUNDA_ADMINISTRATORS));
  }

  private boolean isMember(String user, String group) {
    return identity.createGroupQuery().groupId(group).groupMember(user).count() > 0;
  }

  @Override
  public void createTeam(String team, String name) {
    createGroup(team, name, "TEAM");
    for (String role : Roles.IN_TEAMS) {
      createGroup(team + "." + role, name + ": " + readable(role).toLowerCase(), "TEAM");
    }
  }

  private void createGroup(String id, String name, String type) {
    if (identity.createGroupQuery().groupId(id).count() == 0) {
      Group group = identity.newGroup(id);
      group.setName(name);
      group.setType(type);
      identity.saveGroup(group);
    }
  }

  @Override
  public boolean createUser(
      String id,
      String firstName,
      String lastName,
      String email,
      String password,
      Collection<String> groups) {
    if (identity.createUserQuery().userId(id).count() > 0) {
      return false;
    }
    User user = identity.newUser(id);
    user.setFirstName(firstName);
    user.setLastName(lastName);
    user.setEmail(email);
    user.setPassword(password);
    identity.saveUser(user);
    groups.forEach(group -> identity.createMembership(id, group));
    if (groups.contains(Roles.ADMINISTRATORS)) {
      identity.createMembership(id, CAMUNDA_ADMINISTRATORS);
    }
    return true;
  }

  @Override
  public boolean hasAdministrator() {
    return identity.createUserQuery().memberOfGroup(Roles.ADMINISTRATORS).count() > 0;
  }

  @Override
  public void grantPathway(
      String processKey, Collection<String> roles, Collection<String> starters) {
    grants.grantPathway(processKey, List.copyOf(roles), List.copyOf(starters));
  }

  private static String readable(String role) {
    String words = role.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
