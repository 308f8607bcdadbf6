package org.waymark.security;

import java.util.Collection;
import java.util.Optional;

/** Which passwords nobody guesses soon. */
public interface Passwords {

  /**
   * What is wrong with a password that somebody chose, as a sentence for them; empty if nothing is.
   *
   * @param names the account's names and its e-mail address, which others know; may hold nulls
   */
  Optional<String> problem(String password, Collection<String> names);
}
