package org.waymark.security;

/**
 * Slows down whoever guesses passwords, wherever one is asked for: by account and address together,
 * so that nobody shuts the owner out from elsewhere, and by address, so that nobody tries a few
 * passwords on all accounts.
 */
public interface PasswordAttempts {

  /** False while whoever asks has to wait: then nothing is compared, be it right or wrong. */
  boolean mayTry(String user);

  /** Says how an attempt that was allowed has ended. */
  void ended(String user, boolean right);
}
