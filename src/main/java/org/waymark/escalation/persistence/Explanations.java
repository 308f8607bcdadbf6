package org.waymark.escalation.persistence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.escalation.BreachReasons.Given;

/** Who said why work was late, as the evidence has it. */
@Repository
public class Explanations {

  /** The kind of event that keeps a reason. */
  public static final String KIND = "breach-explained";

  private record Of(UUID clock, Given given) {}

  private final JdbcTemplate jdbc;

  public Explanations(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest of each clock of a case, by clock. */
  public Map<UUID, Given> of(String caseReference) {
    List<Of> found =
        jdbc.query(
            """
            select distinct on (c.id) c.id, said.at, said.actor
              from clock c
              join clock_event said on said.clock_id = c.id and said.kind = ?
             where c.case_reference = ?
             order by c.id, said.id desc
            """,
            (row, number) ->
                new Of(
                    row.getObject("id", UUID.class),
                    new Given(ClockRows.instant(row, "at"), row.getString("actor"))),
            KIND,
            caseReference);
    return found.stream().collect(Collectors.toMap(Of::clock, Of::given));
  }
}
