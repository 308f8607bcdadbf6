package org.waymark.escalation.application;

import static org.waymark.escalation.persistence.ClockEvents.byWaymark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.escalation.BrokenLadderException;
import org.waymark.escalation.ClockEvent;
import org.waymark.escalation.WatchedTasks.TaskChange;
import org.waymark.escalation.domain.Climb;
import org.waymark.escalation.domain.Climb.PassedRung;
import org.waymark.escalation.domain.FiredRungs;
import org.waymark.escalation.domain.SweepReport;
import org.waymark.escalation.persistence.ClaimedClocks.Standing;
import org.waymark.escalation.persistence.ClockEvents.Entry;
import org.waymark.escalation.persistence.ClockRow;
import org.waymark.outbox.Outbox.Notice;

/** One sweep's way up the ladder: fires what is due by one instant, batch by batch. */
class Escalation implements ClockBatch {

  private static final Logger LOG = LoggerFactory.getLogger(Escalation.class);

  private final EscalationTools with;
  private final LadderOfSweep ladder;
  private final Instant now;

  Escalation(EscalationTools with, LadderOfSweep ladder, Instant now) {
    this.with = with;
    this.ladder = ladder;
    this.now = now;
  }

  @Override
  public List<ClockRow> claim(int limit) {
    return with.claimed().due(now, limit);
  }

  @Override
  public List<ClockRow> claim(Collection<UUID> only) {
    return with.claimed().due(now, only);
  }

  @Override
  public SweepReport apply(List<ClockRow> claimed) {
    Map<UUID, Climb> climbs = new HashMap<>();
    int failures = 0;
    Map<UUID, FiredRungs> fired =
        with.events().firedRungs(claimed.stream().map(ClockRow::id).toList());
    for (ClockRow clock : claimed) {
      try {
        climbs.put(clock.id(), climb(clock, fired.get(clock.id()).names()));
      } catch (BrokenLadderException broken) {
        failures++;
        LOG.error("The escalation ladder cannot be used: {}", broken.getMessage());
        putAside(clock, broken);
      }
    }
    List<ClockRow> climbing =
        claimed.stream().filter(clock -> climbs.containsKey(clock.id())).toList();
    return escalate(climbing, climbs, fired).plus(SweepReport.failed(failures));
  }

  private Climb climb(ClockRow clock, Set<String> fired) {
    return Climb.of(
        ladder.rungs(clock),
        fired,
        clock.due(),
        clock.breachedAt() == null ? clock.breachAt() : null,
        now,
        with.calendar());
  }

  private SweepReport escalate(
      List<ClockRow> clocks, Map<UUID, Climb> climbs, Map<UUID, FiredRungs> before) {
    Map<String, Optional<String>> assignees = changeTasks(clocks, climbs);
    List<Entry> evidence = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    List<Standing> standings = new ArrayList<>();
    int rungs = 0;
    for (ClockRow clock : clocks) {
      Climb climb = climbs.get(clock.id());
      Recipients recipients = new Recipients(clock, assignees);
      FiredRungs rungsBefore = before.get(clock.id());
      climb.passed().forEach(passed -> evidence.add(fired(clock, passed, recipients, rungsBefore)));
      climb.told().forEach(passed -> notices.addAll(recipients.notices(passed)));
      if (breaks(clock)) {
        evidence.add(breach(clock));
      }
      standings.add(standing(clock, climb));
      rungs += climb.passed().size();
    }
    with.events().addAll(evidence);
    with.claimed().stand(standings, ladder.version());
    with.outbox().notifyOnce(notices);
    return SweepReport.escalated(clocks.size(), rungs, notices.size(), 0);
  }

  private Map<String, Optional<String>> changeTasks(
      List<ClockRow> clocks, Map<UUID, Climb> climbs) {
    List<TaskChange> changes = new ArrayList<>();
    for (ClockRow clock : clocks) {
      Climb climb = climbs.get(clock.id());
      if (clock.taskId() != null && !climb.passed().isEmpty()) {
        changes.add(new TaskChange(clock.taskId(), climb.priority(), climb.groups(clock.team())));
      }
    }
    return changes.isEmpty() ? Map.of() : with.tasks().change(changes);
  }

  private Entry fired(ClockRow clock, PassedRung passed, Recipients recipients, FiredRungs before) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("since", passed.since());
    detail.put("dueAt", clock.dueAt());
    detail.put("told", recipients.of(passed.rung()));
    if (clock.taskId() != null) {
      detail.put("task", clock.taskId());
    }
    return new Entry(
        clock.id(),
        new ClockEvent(
            now, "rung", before.onRecord(passed.rung().name()), "waymark", null, detail));
  }

  private boolean breaks(ClockRow clock) {
    return clock.breachedAt() == null && !clock.breachAt().isAfter(now);
  }

  private Entry breach(ClockRow clock) {
    return new Entry(
        clock.id(), byWaymark(now, "breached", null, Map.of("since", clock.breachAt())));
  }

  private Standing standing(ClockRow clock, Climb climb) {
    boolean breaks = breaks(clock);
    return new Standing(
        clock.id(), climb.next().orElse(null), breaks, breaks || climb.asksForReason());
  }

  @Override
  public void putAside(UUID id, RuntimeException why) {
    with.claimed().due(now, List.of(id)).forEach(clock -> putAside(clock, why));
  }

  private void putAside(ClockRow clock, RuntimeException why) {
    Instant retry = now.plus(with.properties().backOff(clock.failedAttempts()));
    String error = Failures.nameOf(why);
    LOG.warn("Escalating clock {} failed with {}; next try at {}", clock.id(), error, retry);
    with.claimed().putAside(clock.id(), retry);
    with.events()
        .add(clock.id(), byWaymark(now, "escalation-failed", error, Map.of("nextTry", retry)));
  }
}
