package org.waymark.support;

import java.util.function.Supplier;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does a piece of work as somebody, who is in the group of their role. */
public final class Acting {

  private Acting() {}

  /** {@code user} is a demo account's, for example {@code team-manager}. */
  public static <T> T as(String user, Supplier<T> work) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(user, "", user + "s"));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
