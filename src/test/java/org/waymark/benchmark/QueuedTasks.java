package org.waymark.benchmark;

import java.sql.Timestamp;
import java.time.Instant;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Open tasks in bulk, written straight into the engine's tables because only their number matters
 * here. The team in question has its own overdue work, which escalated to its managers, and
 * ordinary work besides, always the same; what is added belongs to twenty other teams and to whole
 * roles.
 */
public class QueuedTasks {

  static final int OVERDUE = 50;
  private static final int ORDINARY = 150;

  private final JdbcTemplate jdbc;
  private final String definition;
  private final Timestamp today;

  public QueuedTasks(JdbcTemplate jdbc, String definition, Instant today) {
    this.jdbc = jdbc;
    this.definition = definition;
    this.today = Timestamp.from(today);
  }

  /** The model whose tasks they are. */
  public static String definition(ProcessEngine engine) {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey("triage-contact")
        .latestVersion()
        .singleResult()
        .getId();
  }

  /** The team's own work: {@link #OVERDUE} tasks that escalated, and some that are in time. */
  void ownWork() {
    addTasks("own", 1, OVERDUE, "-(1 + n % 20)");
    addLinks("own", 1, OVERDUE, "'team-north.practitioners'");
    addLinks("own", 1, OVERDUE, "'team-north.team-managers'");
    addTasks("own", OVERDUE + 1, OVERDUE + ORDINARY, "1 + n % 28");
    addLinks("own", OVERDUE + 1, OVERDUE + ORDINARY, "'team-north.practitioners'");
  }

  /**
   * Others' work, until there are so many open tasks; one in five of it is overdue and escalated.
   */
  public void fillUpTo(int size) {
    int open = jdbc.queryForObject("select count(*) from act_ru_task", Integer.class);
    int others =
        jdbc.queryForObject(
            "select count(*) from act_ru_task where description_ = 'others'", Integer.class);
    int last = others + size - open;
    addTasks(
        "others", others + 1, last, "case when n % 5 = 0 then -(1 + n % 20) else 1 + n % 28 end");
    String team = "'team-' || lpad((n % 20 + 1)::text, 2, '0') || ";
    addLinks(
        "others",
        others + 1,
        last,
        "case when n % 10 = 1 then 'practitioners' else " + team + "'.practitioners' end");
    jdbc.update(links(team + "'.team-managers'") + " where n % 5 = 0", "others", others + 1, last);
    jdbc.execute("vacuum analyze act_ru_task");
    jdbc.execute("vacuum analyze act_ru_identitylink");
    jdbc.execute("vacuum analyze act_ru_execution");
  }

  private void addTasks(String whose, int first, int last, String days) {
    jdbc.update(
        """
        insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_,
            proc_def_id_, act_id_, act_inst_id_, is_active_, is_concurrent_, is_scope_,
            is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
        select i, 1, i, i, 'REF-2025-' || n, ?, 'UserTask_TriageContact', i, true, false, true,
            false, 1, 2, 1
        from (select n, md5('instance-' || ? || n) as i from generate_series(?, ?) n) as one
        """,
        definition,
        whose,
        first,
        last);
    jdbc.update(
        """
        insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_,
            task_def_key_, description_, owner_, assignee_, priority_, create_time_, due_date_,
            suspension_state_, task_state_)
        select md5('task-' || w || n), 1, i, i, ?, 'Triage the contact', 'UserTask_TriageContact', w,
            case when w = 'own' then 'team-north' when n %% 10 = 1 then 'no-team'
              else 'team-' || lpad((n %% 20 + 1)::text, 2, '0') end,
            case when n %% 2 = 0 then 'worker-' || n %% 400 end, 50, today - interval '30 days',
            today + (%s) * interval '1 day', 1, 'Created'
        from (
          select n, w, today, md5('instance-' || w || n) as i
          from (select ?::text as w, ?::timestamp as today) fixed, generate_series(?, ?) n
        ) as one
        """
            .formatted(days),
        definition,
        whose,
        today,
        first,
        last);
  }

  private void addLinks(String whose, int first, int last, String group) {
    jdbc.update(links(group), whose, first, last);
  }

  private static String links(String group) {
    return """
    insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
    select md5('link-' || w || n || g), 1, g, 'candidate', md5('task-' || w || n)
    from (
      select n, w, %s as g
      from (select ?::text as w) fixed, generate_series(?, ?) n
    ) as one
    """
        .formatted(group);
  }
}
