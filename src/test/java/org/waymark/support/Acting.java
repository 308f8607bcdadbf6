package org.waymark.support;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does a piece of work as somebody. */
public final class Acting {

  private Acting() {}

  /**
   * As somebody in the group of their role.
   *
   * @param user a demo account's, for example {@code team-manager}
   */
  public static <T> T as(String user, Supplier<T> work) {
    return signedIn(user, List.of(user + "s"), work);
  }

  /** As somebody whom the engine knows to be signed in, too. */
  public static <T> T as(String user, List<String> groups, ProcessEngine engine, Supplier<T> work) {
    engine.getIdentityService().setAuthentication(user, groups);
    try {
      return signedIn(user, groups, work);
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private static <T> T signedIn(String user, List<String> groups, Supplier<T> work) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(user, "", groups.toArray(String[]::new)));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
