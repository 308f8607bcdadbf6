package org.waymark.security;

import java.util.Map;

/**
 * Changes somebody's own password. Answers with what is wrong, as a sentence for each of the fields
 * {@code present}, {@code password} and {@code again}; nothing is wrong if it is changed.
 */
public interface ChangePassword {

  /** For whoever has just signed in with a password that somebody else set. */
  Map<String, String> choose(String user, String chosen, String again);

  /** For everybody else, who may have left their screen: the present password is asked first. */
  Map<String, String> change(String user, String present, String chosen, String again);
}
