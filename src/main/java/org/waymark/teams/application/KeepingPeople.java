package org.waymark.teams.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.security.Accounts;
import org.waymark.security.CurrentUser;
import org.waymark.security.Roles;
import org.waymark.teams.InHand;
import org.waymark.teams.KeepPeople;
import org.waymark.teams.KeepResult;
import org.waymark.teams.KeepResult.Fault;
import org.waymark.teams.KeepResult.Kept;
import org.waymark.teams.KeepResult.Refused;
import org.waymark.teams.KeepResult.StillHolds;
import org.waymark.teams.KeptPerson;
import org.waymark.teams.KeptTeam;
import org.waymark.teams.application.PersonRules.Wish;
import org.waymark.teams.domain.FirstPassword;
import org.waymark.teams.domain.Keeper;
import org.waymark.teams.persistence.KeepingStore;

/** People as administrators and managers keep them; accounts and groups follow. */
@Service
@Transactional
class KeepingPeople implements KeepPeople {

  private static final String NOT_YOURS =
      "Only administrators, service managers and managers of the person's own team do this.";

  private final PeopleOnRecord people;
  private final PersonRules rules;
  private final PersonsAccount write;
  private final Leaving leaving;
  private final Absences absences;
  private final KeepingStore store;
  private final Accounts accounts;
  private final CurrentUser user;
  private final Clock clock;

  KeepingPeople(
      PeopleOnRecord people,
      PersonRules rules,
      PersonsAccount write,
      Leaving leaving,
      Absences absences,
      KeepingStore store,
      Accounts accounts,
      CurrentUser user,
      Clock clock) {
    this.people = people;
    this.rules = rules;
    this.write = write;
    this.leaving = leaving;
    this.absences = absences;
    this.store = store;
    this.accounts = accounts;
    this.user = user;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<KeptPerson> ofTeam(String team) {
    return keeper().keepsPeopleOf(team) ? people.ofTeam(team) : List.of();
  }

  @Override
  @Transactional(readOnly = true)
  public List<KeptPerson> withoutTeam() {
    return keeper().keepsAll() ? people.withoutTeam() : List.of();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<KeptPerson> person(String id) {
    return people.find(id).filter(rules::isKept);
  }

  @Override
  public List<String> rolesToGive() {
    return keeper().keepsAll() ? Roles.ALL : Roles.IN_TEAMS;
  }

  @Override
  public KeepResult add(String id, Map<String, String> typed) {
    return keep(id, typed, Wish.ADD);
  }

  @Override
  public KeepResult change(String id, Map<String, String> typed) {
    return keep(id, typed, Wish.CHANGE);
  }

  @Override
  public KeepResult keep(String id, Map<String, String> typed) {
    return keep(id, typed, Wish.KEEP);
  }

  private KeepResult keep(String typedId, Map<String, String> typed, Wish wish) {
    if (!keeper().keepsAnybody()) {
      return Refused.because(NOT_YOURS);
    }
    store.lock();
    String id = typedId == null ? "" : typedId.strip();
    Found found = new Found(typed);
    Optional<KeptPerson> before = people.find(id);
    List<KeptTeam> teams = store.teams();
    rules.checkId(id, before, wish, found);
    KeptPerson after = new ReadPerson(found, keeper(), teams).over(id, before);
    rules.checkChange(before, after, found);
    return found.isSound() ? kept(before, after, teams) : new Refused(found.faults());
  }

  private KeepResult kept(Optional<KeptPerson> before, KeptPerson after, List<KeptTeam> teams) {
    Set<String> changed = before.map(one -> ChangedFields.between(one, after)).orElse(Set.of());
    if (before.isPresent() && changed.isEmpty()) {
      return new Kept(after.id(), false, changed, null);
    }
    String firstPassword = write.write(after, teams);
    append(before.isPresent() ? "PERSON_CHANGED" : "PERSON_ADDED", after.id(), changed);
    return new Kept(after.id(), before.isEmpty(), changed, firstPassword);
  }

  @Override
  public KeepResult newPassword(String id) {
    if (!keeper().keepsAll()) {
      return Refused.because("Only administrators give somebody a new password.");
    }
    if (accounts.account(id).isEmpty()) {
      return Refused.because("There is no such account, or it has ended.");
    }
    String password = FirstPassword.next();
    accounts.setPassword(id, password);
    append("PASSWORD_GIVEN", id, Set.of());
    return new Kept(id, false, Set.of(), password);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<InHand> inHand(String id) {
    return person(id).map(one -> leaving.inHand(id));
  }

  @Override
  public KeepResult lastDay(String id, String typed) {
    if (person(id).filter(one -> one.team() != null).isEmpty()) {
      return Refused.because(NOT_YOURS);
    }
    List<Fault> faults =
        day(typed)
            .map(day -> absences.recordLeaver(id, day, user.id()))
            .orElse(List.of(new FieldError("lastDay", "must be a day, like 31/12/2026")))
            .stream()
            .map(error -> new Fault(error.field(), error.message()))
            .toList();
    return faults.isEmpty() ? new Kept(id, false, Set.of("lastDay"), null) : new Refused(faults);
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  @Override
  public KeepResult end(String id, boolean giveBack) {
    store.lock();
    Optional<KeptPerson> leaver = person(id);
    if (leaver.isEmpty()) {
      return Refused.because(NOT_YOURS);
    }
    if (id.equals(user.id())) {
      return Refused.because("Nobody ends their own account: ask another manager.");
    }
    Set<String> serviceWide = new TreeSet<>(leaver.get().roles());
    serviceWide.removeIf(role -> !ReadPerson.isServiceWide(role));
    if (!serviceWide.isEmpty() && !keeper().keepsAll()) {
      return Refused.because(
          "They have a role of the whole service: an administrator ends their account.");
    }
    if (serviceWide.contains(Roles.ADMINISTRATORS) && rules.isOnlyAdministrator(id)) {
      return Refused.because("They are the only administrator: make another one first.");
    }
    InHand left = leaving.handOn(id, giveBack);
    if (!left.isNothing()) {
      return new StillHolds(left);
    }
    leaving.end(leaver.get());
    append("ACCOUNT_ENDED", id, Set.of());
    return new Kept(id, false, Set.of(), null);
  }

  private void append(String kind, String id, Set<String> fields) {
    store.append(kind, id, fields, user.id(), clock.instant());
  }

  private Keeper keeper() {
    return new Keeper(user.groups());
  }
}
