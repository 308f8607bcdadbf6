package org.waymark.casefile.application;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.casefile.Restrictions.Restriction;
import org.waymark.casefile.persistence.RestrictionStore;
import org.waymark.security.CurrentUser;

/** A record that is taken apart from a restricted one is restricted to the same people. */
@Component
class ApartRestrictions {

  private final RestrictionStore store;
  private final CurrentUser user;
  private final Clock clock;

  ApartRestrictions(RestrictionStore store, CurrentUser user, Clock clock) {
    this.store = store;
    this.user = user;
    this.clock = clock;
  }

  /** Restricts one record as another is now; nothing happens where that one is open. */
  void alike(UUID restricted, UUID other, String reason) {
    store.lockStanding(restricted).ifPresent(now -> restrict(now, other, reason));
  }

  private void restrict(Restriction now, UUID other, String reason) {
    var standing = store.lockStanding(other);
    var id = standing.map(Restriction::id).orElseGet(UUID::randomUUID);
    if (standing.isPresent()) {
      store.rename(id, now.named(), now.reviewOn());
    } else {
      store.set(
          new Restriction(
              id, other, now.named(), now.reason(), now.reviewOn(), user.id(), clock.instant()));
    }
    var kind = standing.isPresent() ? "renamed" : "set";
    store.keep(id, kind, now.named(), reason, clock.instant(), user.id());
  }
}
