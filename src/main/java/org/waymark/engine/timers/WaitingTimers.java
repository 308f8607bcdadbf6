package org.waymark.engine.timers;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The timers that cases wait at. It only reads the engine's tables, page by page. */
@Repository
class WaitingTimers {

  private static final String PAGE =
      """
      select j.id_, j.execution_id_, j.process_def_id_, d.act_id_, i.business_key_
      from act_ru_job j
      join act_ru_jobdef d on d.id_ = j.job_def_id_
      join act_ru_execution i on i.id_ = j.process_instance_id_
      where j.type_ = 'timer' and j.id_ > ?
      order by j.id_ limit ?
      """;

  /** A timer's job, and where it stands. */
  record Waiting(
      String job, String execution, String definition, String element, String reference) {}

  private final JdbcTemplate jdbc;

  WaitingTimers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<Waiting> after(String job, int limit) {
    return jdbc.query(
        PAGE,
        (row, number) ->
            new Waiting(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)),
        job,
        limit);
  }
}
