package org.waymark.teams.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.teams.domain.Availability;
import org.waymark.teams.domain.Cover;
import org.waymark.teams.domain.Leave;
import org.waymark.teams.domain.Worker;
import org.waymark.teams.persistence.AbsenceStore;
import org.waymark.teams.persistence.AllocationStore;
import org.waymark.teams.persistence.WorkerStore;
import org.waymark.timescales.WorkingCalendar;

/**
 * Records leave, cover and leaving. Every method answers with what is wrong; an empty list means
 * that it is recorded. The worker must exist.
 */
@Service
@Transactional
public class Absences {

  private static final int YEARS_AHEAD = 2;
  private static final int YEARS_BACK = 2;

  private final WorkerStore workers;
  private final AbsenceStore absences;
  private final AllocationStore allocations;
  private final Allocating allocating;
  private final LastDay lastDays;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Absences(
      WorkerStore workers,
      AbsenceStore absences,
      AllocationStore allocations,
      Allocating allocating,
      LastDay lastDays,
      WorkingCalendar calendar,
      Clock clock) {
    this.workers = workers;
    this.absences = absences;
    this.allocations = allocations;
    this.allocating = allocating;
    this.lastDays = lastDays;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Records leave, unless it overlaps with leave already recorded. */
  public List<FieldError> recordLeave(String workerId, Leave leave, String by) {
    workers.lock(workerId);
    List<FieldError> errors = wrongDays(leave.firstDay(), leave.lastDay());
    Worker worker = workers.find(workerId, leave.firstDay()).orElseThrow();
    if (worker.leave().stream()
        .anyMatch(each -> each.overlaps(leave.firstDay(), leave.lastDay()))) {
      errors.add(new FieldError("firstDay", "overlaps with leave that is already recorded"));
    }
    if (worker.hasLeftBy(leave.firstDay())) {
      errors.add(new FieldError("firstDay", "is after the worker's last day"));
    }
    if (errors.isEmpty()) {
      absences.insert(workerId, leave, by, clock.instant());
    }
    return errors;
  }

  /** Records who covers for a worker, unless somebody else does or the other can't. */
  public List<FieldError> recordCover(Cover cover, String by) {
    workers.lock(cover.worker());
    List<FieldError> errors = wrongDays(cover.firstDay(), cover.lastDay());
    if (!absences.coversOf(cover.worker(), cover.firstDay(), cover.lastDay()).isEmpty()) {
      errors.add(new FieldError("firstDay", "overlaps with cover that is already recorded"));
    }
    if (errors.isEmpty()) {
      cannotCover(cover).ifPresent(why -> errors.add(new FieldError("coveredBy", why)));
    }
    if (errors.isEmpty()) {
      absences.insert(cover, by, clock.instant());
    }
    return errors;
  }

  /**
   * Records a last day. From now on the worker gets no new cases and those held are listed for
   * somebody new; once the last day is over, they go back to the team. The account opens nothing
   * from the day after it; a later day opens it again.
   */
  public List<FieldError> recordLeaver(String workerId, LocalDate lastDay, String by) {
    workers.lock(workerId);
    LocalDate today = calendar.dateOf(clock.instant());
    if (lastDay.isAfter(today.plusYears(YEARS_AHEAD))) {
      return List.of(new FieldError("lastDay", "is more than two years ahead"));
    }
    Optional<String> refusal = lastDays.refusal(workerId, by);
    if (refusal.isPresent()) {
      return List.of(new FieldError("lastDay", refusal.get()));
    }
    lastDays.record(workerId, lastDay, by);
    if (lastDay.isBefore(today)) {
      allocations
          .casesOf(workerId)
          .forEach(reference -> allocating.returnToTeam(reference, "The worker has left", by));
    }
    return List.of();
  }

  private List<FieldError> wrongDays(LocalDate first, LocalDate last) {
    List<FieldError> errors = new ArrayList<>();
    if (first.isBefore(calendar.dateOf(clock.instant()).minusYears(YEARS_BACK))) {
      errors.add(new FieldError("firstDay", "is more than two years ago"));
    }
    if (last.isBefore(first)) {
      errors.add(new FieldError("lastDay", "must not be before the first day"));
    }
    if (last.isAfter(calendar.dateOf(clock.instant()).plusYears(YEARS_AHEAD))) {
      errors.add(new FieldError("lastDay", "is more than two years ahead"));
    }
    return errors;
  }

  private Optional<String> cannotCover(Cover cover) {
    if (cover.worker().equals(cover.coveredBy())) {
      return Optional.of("must be somebody else");
    }
    Optional<Worker> other = workers.find(cover.coveredBy(), cover.firstDay());
    if (other.isEmpty()) {
      return Optional.of("is not a worker");
    }
    boolean mutual =
        absences.coversOf(cover.coveredBy(), cover.firstDay(), cover.lastDay()).stream()
            .anyMatch(theirs -> theirs.coveredBy().equals(cover.worker()));
    if (mutual) {
      return Optional.of("is covered by this worker at that time");
    }
    return worksBetween(other.get(), cover)
        ? Optional.empty()
        : Optional.of("has no working day in that time");
  }

  private boolean worksBetween(Worker other, Cover cover) {
    return cover
        .firstDay()
        .datesUntil(cover.lastDay().plusDays(1))
        .anyMatch(
            day -> other.availability(day, calendar.isWorkingDay(day)) == Availability.WORKING);
  }
}
