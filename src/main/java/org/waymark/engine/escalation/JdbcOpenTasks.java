package org.waymark.engine.escalation;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waymark.engine.escalation.WatchedElements.Element;
import org.waymark.escalation.OpenTasks;

/**
 * Compares tasks and clocks where both are: in the database, by anti-joins. It only reads the
 * engine's tables. Tasks of a called process are always looked at, because the stage that gives
 * them a timescale may stand in the process that calls.
 */
@Component
class JdbcOpenTasks implements OpenTasks {

  private static final String ELEMENTS =
      "select distinct proc_def_id_, task_def_key_ from act_ru_task where proc_def_id_ is not null";

  private static final String WITHOUT_CLOCK =
      """
      select t.id_ from act_ru_task t
      where not exists (
          select 1 from clock c where c.task_id = t.id_ and c.state in ('RUNNING', 'PAUSED'))
        and ((t.proc_def_id_, t.task_def_key_) in (select * from unnest(?::text[], ?::text[]))
          or exists (select 1 from act_ru_execution e
            where e.id_ = t.proc_inst_id_ and e.super_exec_ is not null))
        and t.id_ > ?
      order by t.id_ limit ?
      """;

  // A new index on open stages and the old one on open tasks carry the two halves.
  private static final String WITHOUT_WORK =
      """
      select id from (
        select c.id, c.case_reference from clock c
        where c.state in ('RUNNING', 'PAUSED') and c.task_id is not null and c.lost_with is null
          and not exists (select 1 from act_ru_task t where t.id_ = c.task_id)
        union all
        select c.id, c.case_reference from clock c
        where c.state in ('RUNNING', 'PAUSED') and c.execution_id is not null
          and c.lost_with is null
          and not exists (select 1 from act_ru_execution e where e.id_ = c.execution_id)) gone
      order by case_reference limit ?
      """;

  private static final String HAS_WORK =
      """
      select case
          when task_id is not null then
            exists (select 1 from act_ru_task t where t.id_ = task_id)
          when execution_id is not null then
            exists (select 1 from act_ru_execution e where e.id_ = execution_id)
          else
            exists (select 1 from act_ru_execution e where e.business_key_ = case_reference)
        end
      from clock where id = ?
      """;

  private final JdbcTemplate jdbc;
  private final WatchedElements watched;

  JdbcOpenTasks(JdbcTemplate jdbc, WatchedElements watched) {
    this.jdbc = jdbc;
    this.watched = watched;
  }

  @Override
  public List<String> withoutClock(String after, int limit) {
    List<Element> elements =
        jdbc
            .query(ELEMENTS, (row, number) -> new Element(row.getString(1), row.getString(2)))
            .stream()
            .filter(watched::contains)
            .toList();
    return jdbc.queryForList(
        WITHOUT_CLOCK,
        String.class,
        elements.stream().map(Element::definition).toArray(String[]::new),
        elements.stream().map(Element::key).toArray(String[]::new),
        after,
        limit);
  }

  @Override
  public List<UUID> clocksWithoutWork(int limit) {
    return jdbc.queryForList(WITHOUT_WORK, UUID.class, limit);
  }

  @Override
  public boolean hasWork(UUID clock) {
    return Boolean.TRUE.equals(jdbc.queryForObject(HAS_WORK, Boolean.class, clock));
  }
}
