package org.waymark.teams.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.teams.domain.Availability;
import org.waymark.teams.domain.Cover;
import org.waymark.teams.persistence.AbsenceStore;
import org.waymark.teams.persistence.AllocationStore;
import org.waymark.teams.persistence.AllocationStore.Held;
import org.waymark.teams.persistence.WorkerStore;
import org.waymark.timescales.WorkingCalendar;

/** Finds who acts for somebody who is away, and keeps the evidence of it. */
@Service
@Transactional
class Covering {

  private final WorkerStore workers;
  private final AbsenceStore absences;
  private final AllocationStore allocations;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Covering(
      WorkerStore workers,
      AbsenceStore absences,
      AllocationStore allocations,
      WorkingCalendar calendar,
      Clock clock) {
    this.workers = workers;
    this.absences = absences;
    this.allocations = allocations;
    this.calendar = calendar;
    this.clock = clock;
  }

  Optional<String> coverFor(String worker, LocalDate on) {
    return isAway(worker, on)
        ? absences.coversOf(worker, on, on).stream()
            .map(Cover::coveredBy)
            .filter(cover -> availability(cover, on) == Availability.WORKING)
            .findFirst()
        : Optional.empty();
  }

  Optional<String> actingWorker(String caseReference, LocalDate on) {
    Optional<String> holder = allocations.find(caseReference).map(Held::worker);
    if (holder.isEmpty() || !isAway(holder.get(), on)) {
      return holder;
    }
    Optional<String> cover = coverFor(holder.get(), on);
    cover.ifPresent(
        acting -> absences.trace(caseReference, holder.get(), acting, on, clock.instant()));
    return cover;
  }

  /** Nobody is away from a closed council: a weekend needs no cover. */
  private boolean isAway(String worker, LocalDate on) {
    return switch (availability(worker, on)) {
      case WORKING, CLOSED -> false;
      case NOT_A_WORKING_DAY, ON_LEAVE, LEFT -> true;
    };
  }

  private Availability availability(String worker, LocalDate on) {
    return workers
        .find(worker, on)
        .map(found -> found.availability(on, calendar.isWorkingDay(on)))
        .orElse(Availability.LEFT);
  }
}
