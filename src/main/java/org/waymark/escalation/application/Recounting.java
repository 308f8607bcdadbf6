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
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.escalation.application.RulesInForce.Row;
import org.waymark.escalation.domain.DuePair;
import org.waymark.escalation.domain.FiredRungs;
import org.waymark.escalation.domain.SweepReport;
import org.waymark.escalation.persistence.ClockRow;
import org.waymark.escalation.persistence.PairOnRecord;
import org.waymark.timescales.DueDates;
import org.waymark.timescales.MissingDateException;
import org.waymark.timescales.UnknownTimescaleException;

/**
 * Counts open clocks anew after a bank holiday was added or a row of the register changed: by the
 * row in force when the clock started, with the calendar as it is now.
 */
class Recounting implements ClockBatch {

  private static final Logger LOG = LoggerFactory.getLogger(Recounting.class);

  private final RecountingTools with;
  private final String fingerprint;
  private final Instant now;
  private final Set<UUID> failed = ConcurrentHashMap.newKeySet();

  Recounting(RecountingTools with, Instant now) {
    this.with = with;
    this.fingerprint = with.rules().fingerprint();
    this.now = now;
  }

  @Override
  public List<ClockRow> claim(int limit) {
    return with.claimed().stale(fingerprint, failed, limit);
  }

  @Override
  public List<ClockRow> claim(Collection<UUID> only) {
    return with.claimed().stale(fingerprint, failed, only);
  }

  @Override
  public SweepReport apply(List<ClockRow> claimed) {
    Map<UUID, FiredRungs> fired =
        with.events().firedRungs(claimed.stream().map(ClockRow::id).toList());
    Map<String, Instant> moved = new HashMap<>();
    for (ClockRow clock : claimed) {
      Optional<DueDates> anew = count(clock);
      with.changes()
          .counted(
              clock.id(),
              fingerprint,
              anew.map(dates -> NewClock.again(clock, dates)).orElse(clock.explanation()));
      anew.map(dates -> DuePair.of(dates).movedBy(clock.pausedDays(), with.calendar()))
          .filter(after -> !after.equals(clock.due()))
          .ifPresent(after -> move(clock, after, fired.get(clock.id()).names(), moved));
    }
    if (!moved.isEmpty()) {
      with.tasks().reschedule(moved);
    }
    return SweepReport.recounted(claimed.size());
  }

  /** Empty, and noted, where the row that the clock started under is no longer the one in force. */
  private Optional<DueDates> count(ClockRow clock) {
    Optional<Row> row = with.rules().row(clock.timescale(), clock.startedOn());
    Row started = new Row(clock.rule().id(), clock.rule().effectiveFrom());
    if (!row.equals(Optional.of(started))) {
      return kept(clock, "row-of-start-gone");
    }
    try {
      return Optional.of(
          with.timescales().due(clock.timescale(), clock.startedOn(), clock.furtherDates()));
    } catch (UnknownTimescaleException gone) {
      return kept(clock, "row-of-start-gone");
    } catch (MissingDateException asksForMore) {
      return kept(clock, "further-date-missing");
    }
  }

  private Optional<DueDates> kept(ClockRow clock, String reason) {
    LOG.info("Clock {} keeps its dates: {}", clock.id(), reason);
    with.events().add(clock.id(), byWaymark(now, "recount-kept", reason, Map.of()));
    return Optional.empty();
  }

  private void move(ClockRow clock, DuePair after, Set<String> fired, Map<String, Instant> moved) {
    Instant dueAt = after.dueAt(with.calendar());
    with.changes().move(clock.id(), after, dueAt, after.breachAt(with.calendar()), now);
    Map<String, Object> detail = new HashMap<>();
    detail.put("before", PairOnRecord.of(clock.due()));
    detail.put("after", PairOnRecord.of(after));
    detail.put("firedRungs", new ArrayList<>(fired));
    with.events().add(clock.id(), byWaymark(now, "recounted", reason(clock), detail));
    if (clock.taskId() != null) {
      moved.put(clock.taskId(), dueAt);
    }
  }

  private String reason(ClockRow clock) {
    boolean sameCalendar = clock.countedUnder().startsWith(with.rules().calendar() + "/");
    return sameCalendar ? "register-changed" : "calendar-changed";
  }

  @Override
  public void putAside(UUID clock, RuntimeException why) {
    failed.add(clock);
    String error = Failures.nameOf(why);
    LOG.warn("Counting clock {} anew failed with {}; the next sweep tries again", clock, error);
    with.events().add(clock, byWaymark(now, "recount-failed", error, Map.of()));
  }
}
