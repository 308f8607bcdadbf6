package org.waymark.security.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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
  private final NamedGroups groups;
  private final Grants grants;
  private final StandingStore standing;

  EngineGroups(IdentityService identity, Grants grants, StandingStore standing) {
    this.identity = identity;
    this.groups = new NamedGroups(identity);
    this.grants = grants;
    this.standing = standing;
  }

  @Override
  public void createRoles() {
    groups.createRoles();
    grants.grantRoles();
    groups.create(CAMUNDA_ADMINISTRATORS, "Camunda administrators", "SYSTEM");
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
    groups.createTeam(team, name);
  }

  @Override
  public void renameTeam(String team, String name) {
    groups.renameTeam(team, name);
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
  public Map<String, Set<String>> known(Collection<String> ids) {
    Map<String, Set<String>> known = new LinkedHashMap<>();
    Set<String> over = standing.over(ids);
    ids.stream()
        .distinct()
        .filter(id -> !over.contains(id) && exists(id))
        .forEach(id -> known.put(id, Set.copyOf(groupsOf(id))));
    return known;
  }

  @Override
  public Optional<Account> account(String id) {
    return isInUse(id) ? Optional.of(account(find(id))) : Optional.empty();
  }

  @Override
  public List<Account> members(String group) {
    List<User> members =
        identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list();
    Set<String> over = standing.over(members.stream().map(User::getId).toList());
    return members.stream()
        .filter(user -> !over.contains(user.getId()))
        .map(this::account)
        .toList();
  }

  private Account account(User user) {
    return new Account(
        user.getId(),
        user.getFirstName(),
        user.getLastName(),
        user.getEmail(),
        groupsOf(user.getId()));
  }

  @Override
  public void setPassword(String id, String password) {
    save(id, password);
    standing.othersPassword(id, true);
  }

  @Override
  public void choosePassword(String id, String password) {
    save(id, password);
    standing.othersPassword(id, false);
  }

  private void save(String id, String password) {
    User user = find(id);
    user.setPassword(password);
    identity.saveUser(user);
  }

  private boolean isInUse(String id) {
    return exists(id) && !standing.isOver(id);
  }

  @Override
  public boolean exists(String id) {
    return find(id) != null;
  }

  private User find(String id) {
    return identity.createUserQuery().userId(id).singleResult();
  }

  @Override
  public Set<String> groups(String id) {
    return groupsOf(id);
  }

  private Set<String> groupsOf(String id) {
    return identity.createGroupQuery().groupMember(id).list().stream()
        .map(Group::getId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public void change(String id, String firstName, String lastName, String email) {
    User user = find(id);
    user.setFirstName(firstName);
    user.setLastName(lastName);
    user.setEmail(email);
    identity.saveUser(user);
  }

  @Override
  public void setGroups(String id, Collection<String> groups) {
    Set<String> wanted = new TreeSet<>(groups);
    if (wanted.contains(Roles.ADMINISTRATORS)) {
      wanted.add(CAMUNDA_ADMINISTRATORS);
    }
    Set<String> had = groupsOf(id);
    had.stream()
        .filter(group -> !wanted.contains(group))
        .forEach(group -> identity.deleteMembership(id, group));
    wanted.stream()
        .filter(group -> !had.contains(group))
        .forEach(group -> identity.createMembership(id, group));
  }

  @Override
  public void end(String id) {
    setGroups(id, Set.of());
    User user = find(id);
    user.setEmail(null);
    user.setPassword(UUID.randomUUID().toString() + UUID.randomUUID());
    identity.saveUser(user);
    standing.end(id);
  }

  @Override
  public void endAfter(String id, LocalDate lastDay) {
    standing.lastDay(id, lastDay);
  }

  @Override
  public void begin(String id) {
    standing.begin(id);
  }

  @Override
  public void resume(String id, String password) {
    save(id, password);
    standing.begin(id);
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
}
