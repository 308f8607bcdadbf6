package org.waymark.security;

import java.util.Collection;

/** Accounts and groups. All methods leave what is already there as it is. */
public interface Accounts {

  /** Creates the groups of all roles, and what they may do. */
  void createRoles();

  /** Creates a team's group and one for each role within it. */
  void createTeam(String team, String name);

  /** Creates an account with its groups; false if there is one of that id already. */
  boolean createUser(
      String id,
      String firstName,
      String lastName,
      String email,
      String password,
      Collection<String> groups);

  /** True if at least one account is an administrator's. */
  boolean hasAdministrator();

  /** Lets the roles that a pathway's model names read and work on its tasks, and start it. */
  void grantPathway(String processKey, Collection<String> roles, Collection<String> starters);
}
