package org.waymark.engine.access;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.waymark.security.CurrentUser;

/** Asks the engine as somebody, and leaves it as it was told before who is signed in. */
public final class ActingAs {

  private ActingAs() {}

  /** As the system itself, from which nothing is kept. */
  public static <T> T system(IdentityService identity, Supplier<T> work) {
    return signedInBy(identity::clearAuthentication, identity, work);
  }

  /** As {@link #system(IdentityService, Supplier)}. */
  public static void system(IdentityService identity, Runnable work) {
    system(
        identity,
        () -> {
          work.run();
          return null;
        });
  }

  /** As somebody, who sees what the engine's grants and the case file's restrictions allow. */
  public static <T> T user(IdentityService identity, CurrentUser user, Supplier<T> work) {
    return signedInBy(
        () -> identity.setAuthentication(user.id(), List.copyOf(user.groups())), identity, work);
  }

  private static <T> T signedInBy(Runnable signIn, IdentityService identity, Supplier<T> work) {
    Authentication before = identity.getCurrentAuthentication();
    signIn.run();
    try {
      return work.get();
    } finally {
      identity.setAuthentication(before);
    }
  }
}
