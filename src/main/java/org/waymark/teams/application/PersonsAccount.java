package org.waymark.teams.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.waymark.security.Accounts;
import org.waymark.security.Accounts.Account;
import org.waymark.security.Roles;
import org.waymark.teams.KeptPerson;
import org.waymark.teams.KeptTeam;
import org.waymark.teams.domain.FirstPassword;
import org.waymark.teams.domain.Worker;
import org.waymark.teams.persistence.KeepingStore;
import org.waymark.teams.persistence.WorkerStore;

/** Writes somebody as worker of a team and as account with its groups. */
@Component
class PersonsAccount {

  private final PeopleOnRecord people;
  private final WorkerStore workers;
  private final KeepingStore store;
  private final Accounts accounts;

  PersonsAccount(
      PeopleOnRecord people, WorkerStore workers, KeepingStore store, Accounts accounts) {
    this.people = people;
    this.workers = workers;
    this.store = store;
    this.accounts = accounts;
  }

  /** Returns the first password of an account that was made or may be used again, else null. */
  String write(KeptPerson after, List<KeptTeam> teams) {
    if (after.team() != null) {
      writeWorker(after);
    }
    Optional<Account> account = accounts.account(after.id());
    Set<String> groups = groups(after, account, teams);
    if (account.isPresent()) {
      accounts.change(after.id(), after.firstName(), after.lastName(), after.email());
      accounts.setGroups(after.id(), groups);
      return null;
    }
    String password = FirstPassword.next();
    boolean made =
        accounts.createUser(
            after.id(), after.firstName(), after.lastName(), after.email(), password, groups);
    if (made) {
      accounts.begin(after.id());
    } else {
      accounts.resume(after.id(), password);
      accounts.change(after.id(), after.firstName(), after.lastName(), after.email());
      accounts.setGroups(after.id(), groups);
    }
    return password;
  }

  private void writeWorker(KeptPerson person) {
    Optional<Worker> before = people.worker(person.id());
    Set<String> inTeam = new TreeSet<>(person.roles());
    inTeam.retainAll(Roles.IN_TEAMS);
    Worker worker =
        new Worker(
            person.id(),
            person.team(),
            person.name(),
            person.email(),
            inTeam,
            before.map(Worker::professions).orElse(Set.of()),
            person.skills(),
            before.map(Worker::districts).orElse(Set.of()),
            person.workingDays(),
            person.newlyQualified(),
            before.map(Worker::agency).orElse(false),
            person.caseloadLimit(),
            0,
            person.lastDay(),
            List.of());
    if (before.isPresent()) {
      store.change(worker);
    } else {
      workers.insert(worker);
    }
  }

  /** Roles, the team, and the roles within it. Groups that Waymark does not keep stay. */
  private static Set<String> groups(
      KeptPerson person, Optional<Account> account, List<KeptTeam> teams) {
    Set<String> groups = new TreeSet<>();
    account.ifPresent(it -> groups.addAll(it.groups()));
    groups.removeIf(group -> isKept(group, teams));
    groups.addAll(person.roles());
    if (person.team() != null) {
      groups.add(person.team());
      person.roles().stream()
          .filter(Roles.IN_TEAMS::contains)
          .forEach(role -> groups.add(person.team() + "." + role));
    }
    return groups;
  }

  private static boolean isKept(String group, List<KeptTeam> teams) {
    return Roles.ALL.contains(group)
        || group.equals("camunda-admin")
        || teams.stream()
            .anyMatch(team -> group.equals(team.id()) || group.startsWith(team.id() + "."));
  }
}
