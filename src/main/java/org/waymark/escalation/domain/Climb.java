package org.waymark.escalation.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.escalation.Rung;
import org.waymark.timescales.WorkingCalendar;

/**
 * How far up the ladder a clock has come at one instant.
 *
 * @param passed the rungs that are due and have not fired, lowest first
 * @param next when the sweep must look at the clock again; empty when nothing is left
 */
public record Climb(List<PassedRung> passed, Optional<Instant> next) {

  /**
   * A rung that is due.
   *
   * @param since when it should have fired
   */
  public record PassedRung(Rung rung, Instant since) {}

  /**
   * Compares a clock with its ladder.
   *
   * @param fired names of the rungs that fired already
   * @param watched a further instant at which the sweep must look, or null
   */
  public static Climb of(
      List<Rung> ladder,
      Set<String> fired,
      DuePair due,
      Instant watched,
      Instant now,
      WorkingCalendar calendar) {
    List<PassedRung> left =
        ladder.stream()
            .filter(rung -> !fired.contains(rung.name()))
            .map(rung -> new PassedRung(rung, fires(rung, due, calendar)))
            .sorted(Comparator.comparing(PassedRung::since))
            .toList();
    Stream<Instant> ahead =
        Stream.concat(left.stream().map(PassedRung::since), Stream.ofNullable(watched));
    return new Climb(
        left.stream().filter(passed -> !passed.since().isAfter(now)).toList(),
        ahead.filter(instant -> instant.isAfter(now)).min(Comparator.naturalOrder()));
  }

  /** Rung 0 fires the second after the work was due; others as their working day begins. */
  private static Instant fires(Rung rung, DuePair due, WorkingCalendar calendar) {
    return rung.offset() == 0
        ? due.dueAt(calendar).plusSeconds(1)
        : calendar.startOf(calendar.plusWorkingDays(due.operationalLastDay(), rung.offset()));
  }

  /** The priority that the task needs by all passed rungs together, or null. */
  public Integer priority() {
    return rungs().map(Rung::priority).filter(Objects::nonNull).max(Integer::compare).orElse(null);
  }

  /** The groups that may take the task by all passed rungs together. */
  public Set<String> groups(String team) {
    return rungs()
        .map(Rung::addGroup)
        .filter(Objects::nonNull)
        .map(role -> RoleGroups.of(team, role))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public boolean asksForReason() {
    return rungs().anyMatch(Rung::breachReason);
  }

  /**
   * The rungs that somebody is told about. After an outage nobody is reminded of work that is
   * overdue by now, nor twice of the same.
   */
  public List<PassedRung> told() {
    PassedRung last = passed.isEmpty() ? null : passed.get(passed.size() - 1);
    return passed.stream().filter(one -> !one.rung().reminds() || one.equals(last)).toList();
  }

  private Stream<Rung> rungs() {
    return passed.stream().map(PassedRung::rung);
  }
}
