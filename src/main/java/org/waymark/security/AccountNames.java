package org.waymark.security;

import java.util.Collection;
import java.util.Map;

/** How accounts and groups are called by people. What is not known keeps its id. */
public interface AccountNames {

  /** Names of users, by id; every id asked for is there. */
  Map<String, String> ofUsers(Collection<String> ids);

  /** Names of groups, by id; every id asked for is there. */
  Map<String, String> ofGroups(Collection<String> ids);
}
