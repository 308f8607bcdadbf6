package org.waymark.teams.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.teams.domain.Availability;
import org.waymark.teams.domain.Worker;
import org.waymark.teams.persistence.WorkerStore;
import org.waymark.timescales.WorkingCalendar;

/** Who is in over the next fortnight, and how much each holds. */
@Service
@Transactional(readOnly = true)
public class TeamBoard {

  private static final int DAYS = 14;

  private final WorkerStore workers;
  private final WorkingCalendar calendar;
  private final Clock clock;

  TeamBoard(WorkerStore workers, WorkingCalendar calendar, Clock clock) {
    this.workers = workers;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The workers of a team who have not left, by name, from today. */
  public List<Row> of(String team) {
    LocalDate today = today();
    return workers.ofTeam(team, today).stream()
        .filter(worker -> !worker.hasLeftBy(today))
        .map(worker -> new Row(worker, days(worker, today)))
        .toList();
  }

  /** A worker, with leave from today. */
  public Optional<Worker> worker(String id) {
    return workers.find(id, today());
  }

  private LocalDate today() {
    return calendar.dateOf(clock.instant());
  }

  private List<Day> days(Worker worker, LocalDate today) {
    return today
        .datesUntil(today.plusDays(DAYS))
        .map(day -> new Day(day, worker.availability(day, calendar.isWorkingDay(day))))
        .toList();
  }

  /** A worker and the next fourteen days. */
  public record Row(Worker worker, List<Day> days) {}

  /** Whether the worker is in on a London date. */
  public record Day(LocalDate date, Availability availability) {}
}
