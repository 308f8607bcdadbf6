package org.waymark.teams.application;

import java.time.Clock;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.waymark.security.Accounts;
import org.waymark.security.Accounts.Account;
import org.waymark.security.Roles;
import org.waymark.teams.KeptPerson;
import org.waymark.teams.domain.Worker;
import org.waymark.teams.persistence.WorkerStore;
import org.waymark.timescales.WorkingCalendar;

/** People as they stand: the worker of a team and the account, of which one may be missing. */
@Component
class PeopleOnRecord {

  private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private final WorkerStore workers;
  private final Accounts accounts;
  private final WorkingCalendar calendar;
  private final Clock clock;

  PeopleOnRecord(WorkerStore workers, Accounts accounts, WorkingCalendar calendar, Clock clock) {
    this.workers = workers;
    this.accounts = accounts;
    this.calendar = calendar;
    this.clock = clock;
  }

  Optional<Worker> worker(String id) {
    return workers.find(id, calendar.dateOf(clock.instant()));
  }

  List<KeptPerson> ofTeam(String team) {
    return workers.ofTeam(team, calendar.dateOf(clock.instant())).stream()
        .map(worker -> person(worker, accounts.account(worker.id())))
        .toList();
  }

  List<KeptPerson> withoutTeam() {
    Set<String> seen = new TreeSet<>();
    return Roles.ALL.stream()
        .flatMap(role -> accounts.members(role).stream())
        .filter(account -> seen.add(account.id()))
        .filter(account -> worker(account.id()).isEmpty())
        .map(PeopleOnRecord::person)
        .sorted(Comparator.comparing(KeptPerson::name).thenComparing(KeptPerson::id))
        .toList();
  }

  Optional<KeptPerson> find(String id) {
    Optional<Account> account = accounts.account(id);
    return worker(id)
        .map(worker -> person(worker, account))
        .or(() -> account.map(PeopleOnRecord::person))
        .or(() -> accounts.exists(id) ? Optional.of(ended(id)) : Optional.empty());
  }

  /** Somebody who served all teams and left: what is kept of them is their name. */
  private static KeptPerson ended(String id) {
    return new KeptPerson(
        id, "", "", null, null, Set.of(), Set.of(), WEEK, 0, 0, false, false, null);
  }

  private static KeptPerson person(Worker worker, Optional<Account> account) {
    int space = worker.name().lastIndexOf(' ');
    Set<String> roles = new TreeSet<>(worker.roles());
    account.ifPresent(it -> roles.addAll(rolesOf(it)));
    return new KeptPerson(
        worker.id(),
        account.map(Account::firstName).orElse(worker.name().substring(0, Math.max(space, 0))),
        account.map(Account::lastName).orElse(worker.name().substring(space + 1)),
        account.map(Account::email).orElse(worker.email()),
        worker.team(),
        roles,
        worker.skills(),
        worker.workingDays(),
        worker.caseloadLimit(),
        worker.caseload(),
        worker.newlyQualified(),
        account.isPresent(),
        worker.lastDay());
  }

  private static KeptPerson person(Account account) {
    return new KeptPerson(
        account.id(),
        account.firstName() == null ? "" : account.firstName(),
        account.lastName() == null ? "" : account.lastName(),
        account.email(),
        null,
        rolesOf(account),
        Set.of(),
        WEEK,
        0,
        0,
        false,
        true,
        null);
  }

  private static Set<String> rolesOf(Account account) {
    Set<String> roles = new TreeSet<>(account.groups());
    roles.retainAll(Roles.ALL);
    return roles;
  }
}
