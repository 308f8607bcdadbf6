package org.waymark.teams.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.security.AccountStanding;
import org.waymark.security.Accounts;
import org.waymark.security.CurrentUser;
import org.waymark.security.Roles;
import org.waymark.teams.domain.Keeper;
import org.waymark.teams.persistence.KeepingStore;
import org.waymark.teams.persistence.WorkerStore;

/** Somebody's last day, which ends their account by itself. */
@Component
class LastDay {

  private final WorkerStore workers;
  private final Accounts accounts;
  private final AccountStanding standing;
  private final KeepingStore store;
  private final CurrentUser user;
  private final Clock clock;

  LastDay(
      WorkerStore workers,
      Accounts accounts,
      AccountStanding standing,
      KeepingStore store,
      CurrentUser user,
      Clock clock) {
    this.workers = workers;
    this.accounts = accounts;
    this.standing = standing;
    this.store = store;
    this.user = user;
    this.clock = clock;
  }

  /** Why {@code by} may not say when that account ends: what holds for ending it at once. */
  Optional<String> refusal(String worker, String by) {
    if (worker.equals(by)) {
      return Optional.of("is recorded by another manager: nobody ends their own account");
    }
    if (standing.hasEnded(worker)) {
      return Optional.of(
          "changes nothing: their account was ended. Save their page under Teams to let them in");
    }
    Set<String> groups = accounts.groups(worker);
    if (groups.stream().anyMatch(ReadPerson::isServiceWide)
        && !new Keeper(user.groups()).keepsAll()) {
      return Optional.of("is recorded by an administrator: they have a role of the whole service");
    }
    return groups.contains(Roles.ADMINISTRATORS) && isOnlyAdministrator(worker)
        ? Optional.of("would leave nobody who is an administrator: make another one first")
        : Optional.empty();
  }

  private boolean isOnlyAdministrator(String worker) {
    return accounts.members(Roles.ADMINISTRATORS).stream().allMatch(one -> one.id().equals(worker));
  }

  void record(String worker, LocalDate day, String by) {
    workers.leaves(worker, day);
    accounts.endAfter(worker, day);
    store.append("LAST_DAY_SET", worker, Set.of("lastDay"), by, clock.instant());
  }
}
