package org.waymark.escalation.persistence;

import static org.waymark.escalation.persistence.ClockRows.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.escalation.LeftOverClocks.Ended;
import org.waymark.escalation.LeftOverClocks.LeftOver;

/** Clocks whose work is gone. */
@Repository
public class LostClocks {

  /** The kind of event that says that somebody cancelled the work from outside. */
  public static final String CANCELLED_OUTSIDE = "work-cancelled-outside";

  /** The kind of event that says that the work was found to be gone. */
  public static final String GONE = "work-gone";

  /** The detail of these events that names the work. */
  public static final String WORK = "work";

  private static final String OPEN = "state in ('RUNNING', 'PAUSED')";

  private final JdbcTemplate jdbc;

  public LostClocks(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The same for all that one transaction does, and for no other transaction. */
  public String thisTransaction() {
    return jdbc.queryForObject("select pg_current_xact_id()::text", String.class);
  }

  /** Whether an open clock is known by this incident. */
  public boolean areKnownBy(String incident) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select 1 from clock where lost_with = ? and " + OPEN + ")",
            Boolean.class,
            incident));
  }

  /** The incidents by which open clocks are known. */
  public List<String> incidents() {
    return jdbc.queryForList(
        "select distinct lost_with from clock where lost_with is not null and " + OPEN,
        String.class);
  }

  /** Notes the loss; the next sweep looks at the clock, which may be silent until then. */
  public void lose(UUID clock, String incident, Instant now) {
    jdbc.update(
        "update clock set lost_with = ?, next_rung_at = ? where id = ?", incident, at(now), clock);
  }

  /** Those of a case, with what the events of the loss and of the end say. */
  public List<LeftOver> of(String caseReference) {
    return jdbc.query(
        """
        select distinct on (c.id) c.id, lost.at, lost.actor, lost.kind,
               lost.detail ->> 'work' as work, ended.at as ended_at, ended.actor as ended_by,
               ended.reason as ended_because
          from clock c
          join clock_event lost on lost.clock_id = c.id and lost.kind in (?, ?)
          left join clock_event ended on ended.clock_id = c.id and ended.kind = 'cancelled'
         where c.case_reference = ? and c.lost_with is not null
           and c.state in ('RUNNING', 'PAUSED', 'CANCELLED')
         order by c.id, lost.id desc
        """,
        LostClocks::read,
        CANCELLED_OUTSIDE,
        GONE,
        caseReference);
  }

  private static LeftOver read(ResultSet row, int number) throws SQLException {
    Instant endedAt = ClockRows.instant(row, "ended_at");
    return new LeftOver(
        row.getObject("id", UUID.class),
        ClockRows.instant(row, "at"),
        row.getString("actor"),
        CANCELLED_OUTSIDE.equals(row.getString("kind")),
        row.getString(WORK),
        endedAt == null
            ? null
            : new Ended(endedAt, row.getString("ended_by"), row.getString("ended_because")));
  }
}
