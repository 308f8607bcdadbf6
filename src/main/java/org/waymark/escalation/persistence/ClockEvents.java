package org.waymark.escalation.persistence;

import static org.waymark.escalation.persistence.ClockRows.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.escalation.ClockEvent;
import org.waymark.escalation.domain.FiredRungs;

/** The evidence: events are added and read, and the database refuses anything else. */
@Repository
public class ClockEvents {

  /** An event and the clock it belongs to. */
  public record Entry(UUID clock, ClockEvent event) {}

  private final JdbcTemplate jdbc;

  public ClockEvents(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public void add(UUID clock, ClockEvent event) {
    addAll(List.of(new Entry(clock, event)));
  }

  /** Adds a batch in one statement. */
  public void addAll(Collection<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into clock_event (clock_id, at, kind, rung, actor, reason, detail)
        select clock_id, at, kind, rung, actor, reason, detail::jsonb
        from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
          ?::text[]) as added (clock_id, at, kind, rung, actor, reason, detail)
        """,
        column(entries, Entry::clock),
        column(entries, entry -> at(entry.event().at())),
        column(entries, entry -> entry.event().kind()),
        column(entries, entry -> entry.event().rung()),
        column(entries, entry -> entry.event().by()),
        column(entries, entry -> entry.event().reason()),
        column(entries, entry -> Json.of(entry.event().detail())));
  }

  /** The rungs that fired, by clock; each of the clocks is in it. */
  public Map<UUID, FiredRungs> firedRungs(Collection<UUID> clocks) {
    Map<UUID, FiredRungs> fired = new HashMap<>();
    clocks.forEach(clock -> fired.put(clock, new FiredRungs()));
    jdbc.query(
        """
        select clock_id, rung from clock_event
        where clock_id = any(?::uuid[]) and (rung is not null
          or (kind in ('resumed', 'moved-with-stage') and (detail ->> 'days')::integer > 0)
          or (kind = 'start-corrected' and detail #>> '{after,operationalLastDay}'
            > detail #>> '{before,operationalLastDay}'))
        order by id
        """,
        row -> {
          FiredRungs rungs = fired.get(row.getObject(1, UUID.class));
          String rung = row.getString(2);
          if (rung == null) {
            rungs.countedOn();
          } else {
            rungs.fired(rung);
          }
        },
        (Object) clocks.stream().map(UUID::toString).toArray(String[]::new));
    return fired;
  }

  public List<ClockEvent> of(UUID clock) {
    return jdbc.query(
        "select at, kind, rung, actor, reason, detail from clock_event where clock_id = ? order by id",
        ClockEvents::read,
        clock);
  }

  private static ClockEvent read(ResultSet row, int number) throws SQLException {
    return new ClockEvent(
        ClockRows.instant(row, "at"),
        row.getString("kind"),
        row.getString("rung"),
        row.getString("actor"),
        row.getString("reason"),
        Json.map(row.getString("detail")));
  }

  private static String[] column(Collection<Entry> entries, Function<Entry, Object> value) {
    List<String> column = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      Object one = value.apply(entry);
      column.add(one == null ? null : one.toString());
    }
    return column.toArray(String[]::new);
  }

  /** An event of the system's own, without a rung. */
  public static ClockEvent byWaymark(
      Instant at, String kind, String reason, Map<String, Object> detail) {
    return new ClockEvent(at, kind, null, "waymark", reason, detail);
  }
}
