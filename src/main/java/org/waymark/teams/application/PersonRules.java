package org.waymark.teams.application;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.waymark.security.Accounts;
import org.waymark.security.CurrentUser;
import org.waymark.security.Roles;
import org.waymark.teams.KeptPerson;
import org.waymark.teams.domain.Keeper;
import org.waymark.teams.persistence.AllocationStore;
import org.waymark.teams.persistence.KeepingStore;

/** Whom somebody may keep, and what about them may change. */
@Component
class PersonRules {

  /** Whether somebody is to be added, changed, or either. */
  enum Wish {
    ADD,
    CHANGE,
    KEEP
  }

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{1,59}");

  private final KeepingStore store;
  private final AllocationStore allocations;
  private final Accounts accounts;
  private final CurrentUser user;

  PersonRules(
      KeepingStore store, AllocationStore allocations, Accounts accounts, CurrentUser user) {
    this.store = store;
    this.allocations = allocations;
    this.accounts = accounts;
    this.user = user;
  }

  /** Whether whoever is signed in keeps them. */
  boolean isKept(KeptPerson person) {
    Keeper keeper = new Keeper(user.groups());
    return person.team() == null ? keeper.keepsAll() : keeper.keepsPeopleOf(person.team());
  }

  /** Whether somebody may be kept under this sign-in name, by whoever is signed in. */
  void checkId(String id, Optional<KeptPerson> before, Wish wish, Found found) {
    if (!ID.matcher(id).matches()) {
      found.fault("id", "must be 2 to 60 letters, digits, dots and hyphens, like sarah.jones");
    } else if (isReserved(id)) {
      found.fault("id", "is the name of a role, a team or Waymark itself: choose another");
    } else if (wish == Wish.ADD && before.isPresent()) {
      found.fault("id", "is taken: choose another, or change the person who has it");
    } else if (before.isPresent() && !isKept(before.get())) {
      found.fault("id", "is of somebody else's team: its managers or an administrator change that");
    } else if (wish == Wish.KEEP && before.filter(KeptPerson::hasLeft).isPresent()) {
      found.fault("id", "is of somebody who has left: let them in again on their page under Teams");
    }
  }

  private boolean isReserved(String id) {
    return Roles.ALL.contains(id)
        || id.equals(CurrentUser.SYSTEM)
        || id.equals("camunda-admin")
        || store.teams().stream()
            .anyMatch(team -> id.equals(team.id()) || id.startsWith(team.id() + "."));
  }

  /** Whether what is held allows the change. */
  void checkChange(Optional<KeptPerson> before, KeptPerson after, Found found) {
    checkMove(before, after, found);
    checkAdministrators(before, after, found);
  }

  private void checkMove(Optional<KeptPerson> before, KeptPerson after, Found found) {
    boolean moves =
        before
            .filter(one -> one.team() != null && after.team() != null)
            .filter(one -> !one.team().equals(after.team()))
            .isPresent();
    List<String> cases = moves ? allocations.casesOf(after.id()) : List.of();
    if (!cases.isEmpty()) {
      found.fault(
          "team", "can't change while they hold cases of it: hand on " + String.join(", ", cases));
    }
  }

  private void checkAdministrators(Optional<KeptPerson> before, KeptPerson after, Found found) {
    boolean gives = before.filter(one -> one.roles().contains(Roles.ADMINISTRATORS)).isPresent();
    if (gives && !after.roles().contains(Roles.ADMINISTRATORS) && isOnlyAdministrator(after.id())) {
      found.fault("roles", "must hold administrators: nobody else is one");
    }
  }

  boolean isOnlyAdministrator(String id) {
    return accounts.members(Roles.ADMINISTRATORS).stream().allMatch(one -> one.id().equals(id));
  }
}
