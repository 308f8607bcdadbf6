package org.waymark.security;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Accounts and groups. Methods that create leave what is already there as it is. */
public interface Accounts extends KnownAccounts {

  /** Creates the groups of all roles, and what they may do. */
  void createRoles();

  /** Creates a team's group and one for each role within it. */
  void createTeam(String team, String name);

  /**
   * Creates an account with its groups; false if there is one of that id already. Its owner chose
   * the password; {@link #begin} says otherwise.
   */
  boolean createUser(
      String id,
      String firstName,
      String lastName,
      String email,
      String password,
      Collection<String> groups);

  /** An account that exists and is not over. */
  Optional<Account> account(String id);

  /** The groups of an account, also of one that is over. */
  Set<String> groups(String id);

  /** The accounts in a group that are not over, by their ids. */
  List<Account> members(String group);

  /** Sets a password that its owner did not choose, and has to change first. */
  void setPassword(String id, String password);

  /** Sets the password that its owner chose. */
  void choosePassword(String id, String password);

  /** An account as others may see it. */
  record Account(String id, String firstName, String lastName, String email, Set<String> groups) {}

  /** Whether there is such an account, in use or ended: an id is never given to somebody else. */
  boolean exists(String id);

  /** Changes the names and the e-mail address of an account. */
  void change(String id, String firstName, String lastName, String email);

  /** Gives an account exactly these groups. */
  void setGroups(String id, Collection<String> groups);

  /** Changes the name of a team's groups. */
  void renameTeam(String team, String name);

  /**
   * Ends an account: it is in no group, nobody can sign in with it, and no e-mail goes to it. Its
   * name stays, because the record names whoever did something.
   */
  void end(String id);

  /** The last day on which an account opens anything; a later one opens it again. */
  void endAfter(String id, LocalDate lastDay);

  /** Lets somebody in whose account is new: they have to change its first password. */
  void begin(String id);

  /** Lets an account that is over be used again, with a new first password. */
  void resume(String id, String password);

  /** True if at least one account is an administrator's. */
  boolean hasAdministrator();

  /** Lets the roles that a pathway's model names read and work on its tasks, and start it. */
  void grantPathway(String processKey, Collection<String> roles, Collection<String> starters);
}
