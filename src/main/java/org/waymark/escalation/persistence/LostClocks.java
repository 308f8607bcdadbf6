package org.waymark.escalation.persistence;

import static org.waymark.escalation.persistence.ClockRows.at;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.escalation.LeftOverClocks.LeftOver;

/** Open clocks whose work is gone. */
@Repository
public class LostClocks {

  /** The kind of event that says that somebody cancelled the work from outside. */
  public static final String CANCELLED_OUTSIDE = "work-cancelled-outside";

  /** The kind of event that says that the work was found to be gone. */
  public static final String GONE = "work-gone";

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

  /** Those of a case, with what the event of the loss says. */
  public List<LeftOver> of(String caseReference) {
    return jdbc.query(
        """
        select distinct on (c.id) c.id, e.at, e.actor, e.kind from clock c
        join clock_event e on e.clock_id = c.id and e.kind in (?, ?)
        where c.case_reference = ? and c.lost_with is not null and c.state in ('RUNNING', 'PAUSED')
        order by c.id, e.id desc
        """,
        (row, number) ->
            new LeftOver(
                row.getObject("id", UUID.class),
                ClockRows.instant(row, "at"),
                row.getString("actor"),
                CANCELLED_OUTSIDE.equals(row.getString("kind"))),
        CANCELLED_OUTSIDE,
        GONE,
        caseReference);
  }
}
