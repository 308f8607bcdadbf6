package org.waymark.teams.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.casefile.NamedOnRestrictions;
import org.waymark.casefile.Restrictions;
import org.waymark.security.Accounts;
import org.waymark.security.CurrentUser;
import org.waymark.security.Roles;
import org.waymark.teams.HeldTasks;
import org.waymark.teams.InHand;
import org.waymark.teams.KeptPerson;
import org.waymark.teams.persistence.AllocationStore;
import org.waymark.teams.persistence.WorkerStore;
import org.waymark.timescales.WorkingCalendar;

/** What somebody hands on before they leave, and the end of their account. */
@Component
class Leaving {

  private final AllocationStore allocations;
  private final Allocating allocating;
  private final HeldTasks tasks;
  private final NamedOnRestrictions named;
  private final Restrictions restrictions;
  private final WorkerStore workers;
  private final Accounts accounts;
  private final CurrentUser user;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Leaving(
      AllocationStore allocations,
      Allocating allocating,
      HeldTasks tasks,
      NamedOnRestrictions named,
      Restrictions restrictions,
      WorkerStore workers,
      Accounts accounts,
      CurrentUser user,
      WorkingCalendar calendar,
      Clock clock) {
    this.allocations = allocations;
    this.allocating = allocating;
    this.tasks = tasks;
    this.named = named;
    this.restrictions = restrictions;
    this.workers = workers;
    this.accounts = accounts;
    this.user = user;
    this.calendar = calendar;
    this.clock = clock;
  }

  InHand inHand(String id) {
    List<UUID> records = named.naming(id);
    return new InHand(
        allocations.casesOf(id),
        tasks.of(id),
        records.size(),
        records.stream().filter(this::mayPutRight).toList());
  }

  // Who is named on a record is for those named; service managers name others.
  private boolean mayPutRight(UUID person) {
    return user.groups().contains(Roles.SERVICE_MANAGERS)
        || restrictions.maySeePerson(user.id(), person);
  }

  /**
   * What is left in hand; with {@code giveBack} nothing but restrictions, which nobody gives back.
   */
  InHand handOn(String id, boolean giveBack) {
    workers.lock(id);
    InHand before = inHand(id);
    if (!giveBack || before.restricted() > 0) {
      return before;
    }
    before.cases().forEach(it -> allocating.returnToTeam(it, "The worker has left", user.id()));
    tasks.giveBack(id);
    return inHand(id);
  }

  void end(KeptPerson leaver) {
    LocalDate today = calendar.dateOf(clock.instant());
    if (leaver.team() != null && (leaver.lastDay() == null || leaver.lastDay().isAfter(today))) {
      workers.leaves(leaver.id(), today);
    }
    // Also where the last day has ended it already: it comes back on the person's page only.
    if (accounts.exists(leaver.id())) {
      accounts.end(leaver.id());
    }
  }
}
