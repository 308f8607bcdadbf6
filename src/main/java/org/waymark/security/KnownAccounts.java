package org.waymark.security;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Who there is: asked before somebody is named. */
public interface KnownAccounts {

  /** The groups of those accounts that exist and are not over, by their ids. */
  Map<String, Set<String>> known(Collection<String> ids);
}
