package org.waymark.teams.domain;

import java.security.SecureRandom;

/** Makes passwords to be read out and typed once: no letters or digits that look alike. */
public final class FirstPassword {

  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int SIGNS_IN_GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private FirstPassword() {}

  /** A password of four groups of four signs. */
  public static String next() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * SIGNS_IN_GROUP; i++) {
      if (i > 0 && i % SIGNS_IN_GROUP == 0) {
        password.append('-');
      }
      password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return password.toString();
  }
}
