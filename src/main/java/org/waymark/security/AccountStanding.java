package org.waymark.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** How an account stands, beside its name, password and groups: asked where the engine is. */
public interface AccountStanding {

  /** Those of some users whose account was ended, or its last day is over: it opens nothing. */
  Set<String> over(Collection<String> users);

  /** Whether that account is over. */
  default boolean isOver(String user) {
    return !over(List.of(user)).isEmpty();
  }

  /** Whether the account was ended, and comes back on the page of its person only. */
  boolean hasEnded(String user);

  /**
   * Notes who set a password. One that somebody else set has to be changed before anything opens.
   * Takes part in the caller's transaction.
   */
  void passwordSet(String user, String by);
}
