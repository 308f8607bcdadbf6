package org.waymark.security;

/** Passwords as they are stored. */
public interface StoredPasswords {

  /**
   * Whether that is somebody's password now. Unlike signing in it is no attempt at guessing: ask it
   * only of a password that its owner, who is signed in, wants to have.
   */
  boolean isStored(String user, String password);
}
