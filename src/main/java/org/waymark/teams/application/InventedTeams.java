package org.waymark.teams.application;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.waymark.teams.domain.Leave.Kind.ANNUAL;
import static org.waymark.teams.domain.Leave.Kind.PARENTAL;
import static org.waymark.teams.domain.Leave.Kind.SICK;
import static org.waymark.teams.domain.Leave.Kind.TRAINING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.security.CurrentUser;
import org.waymark.teams.DemoTeams;
import org.waymark.teams.Team;
import org.waymark.teams.domain.Cover;
import org.waymark.teams.domain.Leave;
import org.waymark.teams.persistence.AbsenceStore;
import org.waymark.teams.persistence.WorkerStore;
import org.waymark.timescales.WorkingCalendar;

/**
 * Two invented teams, made so that allocation has something to weigh: part-time patterns, leave in
 * the coming weeks, full and empty caseloads, rare skills. All names are made up.
 */
@Component
class InventedTeams implements DemoTeams {

  private static final String NORTH = "team-north";
  private static final String SOUTH = "team-south";

  private final WorkerStore workers;
  private final AbsenceStore absences;
  private final WorkingCalendar calendar;
  private final Clock clock;

  InventedTeams(WorkerStore workers, AbsenceStore absences, WorkingCalendar calendar, Clock clock) {
    this.workers = workers;
    this.absences = absences;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void load() {
    if (!workers.teams().isEmpty()) {
      return;
    }
    workers.insert(new Team(NORTH, "Team North", List.of("WM1", "WM2", "WM3", "WM4", "WM5")));
    workers.insert(new Team(SOUTH, "Team South", List.of("WM6", "WM7", "WM8", "WM9", "WM20")));
    accountsOfTheNorth();
    accountsOfTheSouth();
    othersOfTheNorth();
    othersOfTheSouth();
    absencesFrom(calendar.dateOf(clock.instant()));
  }

  private void accountsOfTheNorth() {
    add(
        new InventedWorker("practitioner", NORTH, "Priya Nair")
            .socialWorker()
            .districts("WM1", "WM2")
            .load(14, 24));
    add(
        new InventedWorker("practitioner-2", NORTH, "Tom Barker")
            .socialWorker()
            .skills("sight-loss")
            .days(MONDAY, TUESDAY, WEDNESDAY)
            .load(9, 15));
    add(
        new InventedWorker("senior-practitioner", NORTH, "Helen Marsh")
            .socialWorker()
            .onlyRole("senior-practitioners")
            .skills("safeguarding", "mental-health", "amhp")
            .load(8, 12));
    add(
        new InventedWorker("team-manager", NORTH, "David Clarke")
            .socialWorker()
            .onlyRole("team-managers"));
    add(new InventedWorker("business-support", NORTH, "Joanne Reid").onlyRole("business-support"));
  }

  private void accountsOfTheSouth() {
    add(
        new InventedWorker("practitioner-south", SOUTH, "Grace Osei")
            .socialWorker()
            .skills("learning-disability")
            .districts("WM7")
            .load(11, 24));
    add(
        new InventedWorker("team-manager-south", SOUTH, "Ruth Adeyemi")
            .socialWorker()
            .onlyRole("team-managers"));
  }

  private void othersOfTheNorth() {
    add(
        new InventedWorker("north-ot-1", NORTH, "Beth Langley")
            .occupationalTherapist()
            .districts("WM3")
            .load(16, 20));
    add(
        new InventedWorker("north-sw-3", NORTH, "Dev Mistry")
            .socialWorker()
            .newlyQualified()
            .load(5, 12));
    add(
        new InventedWorker("north-sw-4", NORTH, "Alison Reeve")
            .socialWorker()
            .skills("deafblind", "sight-loss")
            .days(TUESDAY, WEDNESDAY, THURSDAY)
            .load(13, 15));
    add(
        new InventedWorker("north-sw-5", NORTH, "Kwame Boateng")
            .socialWorker()
            .skills("learning-disability")
            .agency()
            .districts("WM4", "WM5")
            .load(24, 24));
    add(
        new InventedWorker("north-sw-6", NORTH, "Fiona Dunn")
            .socialWorker()
            .skills("mental-health", "bia")
            .load(17, 24));
    add(
        new InventedWorker("north-sca-1", NORTH, "Leanne Cross")
            .assessor()
            .districts("WM2", "WM3")
            .load(10, 26));
  }

  private void othersOfTheSouth() {
    add(
        new InventedWorker("south-sw-2", SOUTH, "Samuel Price")
            .socialWorker()
            .skills("mental-health", "amhp")
            .days(MONDAY, TUESDAY, WEDNESDAY, THURSDAY)
            .load(15, 20));
    add(
        new InventedWorker("south-sw-3", SOUTH, "Zara Hussain")
            .socialWorker()
            .skills("deafblind")
            .districts("WM8")
            .load(20, 24));
    add(new InventedWorker("south-sw-4", SOUTH, "Peter Novak").socialWorker().agency().load(6, 24));
    add(
        new InventedWorker("south-ot-1", SOUTH, "Megan Lloyd")
            .occupationalTherapist()
            .days(WEDNESDAY, THURSDAY, FRIDAY)
            .load(9, 12));
    add(
        new InventedWorker("south-sca-1", SOUTH, "Andre Clarke")
            .assessor()
            .districts("WM6", "WM9")
            .load(19, 26));
  }

  private void absencesFrom(LocalDate today) {
    LocalDate monday = calendar.firstWorkingDayOnOrAfter(today);
    away("practitioner-2", today.plusWeeks(2), today.plusWeeks(3), ANNUAL);
    away("north-sw-6", monday, monday.plusDays(11), ANNUAL);
    away("north-ot-1", today.plusDays(5), today.plusDays(6), TRAINING);
    away("north-sca-1", today.minusDays(3), today.plusDays(10), SICK);
    away("south-sw-3", today.minusWeeks(10), today.plusWeeks(16), PARENTAL);
    away("south-sw-4", today.plusWeeks(1), today.plusWeeks(2), ANNUAL);
    cover("north-sw-6", "senior-practitioner", monday, monday.plusDays(11));
    cover("north-sca-1", "practitioner", today.minusDays(3), today.plusDays(10));
    cover("south-sw-3", "practitioner-south", today.minusWeeks(10), today.plusWeeks(16));
  }

  private void add(InventedWorker worker) {
    workers.insert(worker.build());
  }

  private void away(String worker, LocalDate first, LocalDate last, Leave.Kind kind) {
    absences.insert(worker, new Leave(first, last, kind), CurrentUser.SYSTEM, clock.instant());
  }

  private void cover(String worker, String by, LocalDate first, LocalDate last) {
    absences.insert(new Cover(worker, by, first, last), CurrentUser.SYSTEM, clock.instant());
  }
}
