package org.waymark.engine.lost;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waymark.escalation.IdleCases;

/**
 * Compares open cases with what runs where both are: in the database, by anti-joins. It only reads.
 */
@Component
class JdbcIdleCases implements IdleCases {

  private static final String WITHOUT_PROCESS =
      """
      select f.reference from case_file f
      where f.closed_on is null and f.opened_at < ? and f.reference > ?
        and not exists (
          select 1 from act_ru_execution e where e.business_key_ = f.reference)
        and not exists (
          select 1 from outbox_entry o where o.state = 'WAITING' and o.type = 'MESSAGE'
            and o.case_reference = f.reference)
        and not exists (
          select 1 from chronology_entry c where c.case_reference = f.reference and c.at >= ?)
      order by f.reference limit ?
      """;

  private final JdbcTemplate jdbc;

  JdbcIdleCases(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> withoutProcess(Instant since, String after, int limit) {
    var moment = since.atOffset(ZoneOffset.UTC);
    return jdbc.queryForList(WITHOUT_PROCESS, String.class, moment, after, moment, limit);
  }
}
