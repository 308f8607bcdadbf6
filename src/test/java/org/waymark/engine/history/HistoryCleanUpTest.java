package org.waymark.engine.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.support.SettableClock;
import org.waymark.support.WaymarkTest;

/** The engine forgets what has had its time, above all its sweep of every minute. */
@WaymarkTest
class HistoryCleanUpTest {

  private static final String SWEEP = "escalate-overdue-work";
  private static final int MORE_BATCHES_THAN_ANY_RUN_NEEDS = 20;

  @Autowired private HistoryService history;
  @Autowired private ManagementService management;
  @Autowired private ProcessEngineConfigurationImpl engine;
  @Autowired private SettableClock clock;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void a_finished_sweep_is_kept_for_its_time_and_then_nothing_is_left_of_it() {
    String sweep = sweep();
    assertThat(tablesThatKnow(sweep)).contains("act_hi_procinst", "act_hi_actinst");

    clock.advance(Duration.ofDays(6));
    cleanUp();
    assertThat(tablesThatKnow(sweep)).contains("act_hi_procinst", "act_hi_actinst");

    clock.advance(Duration.ofDays(2));
    cleanUp();
    assertThat(tablesThatKnow(sweep)).isEmpty();
  }

  @Test
  void what_the_sweep_leaves_behind_all_has_an_end() {
    sweep();
    sweep();

    assertThat(
            jdbc.queryForObject(
                "select count(*) from act_hi_job_log where process_def_key_ = ?",
                Integer.class,
                SWEEP))
        .as("log of the timer that starts it, which has no time to live")
        .isZero();
    assertThat(
            jdbc.queryForObject(
                "select count(*) from act_hi_procinst where proc_def_key_ = ?"
                    + " and end_time_ is not null and removal_time_ is null",
                Integer.class,
                SWEEP))
        .isZero();
  }

  @Test
  void the_clean_up_waits_for_its_window_each_night() {
    assertThat(engine.getHistoryCleanupBatchWindowStartTime()).isEqualTo("20:00");
    assertThat(engine.getHistoryCleanupBatchWindowEndTime()).isEqualTo("06:00");
    assertThat(history.findHistoryCleanupJobs()).isNotEmpty();
  }

  /** Runs one sweep as the job executor does, and names its process instance. */
  private String sweep() {
    List<String> before = finished();
    management.executeJob(
        management.createJobQuery().processDefinitionKey(SWEEP).singleResult().getId());
    List<String> after = finished();
    after.removeAll(before);
    assertThat(after).hasSize(1);
    return after.get(0);
  }

  private List<String> finished() {
    return new java.util.ArrayList<>(
        jdbc.queryForList(
            "select id_ from act_hi_procinst where proc_def_key_ = ? and end_time_ is not null",
            String.class,
            SWEEP));
  }

  private void cleanUp() {
    history.cleanUpHistoryAsync(true);
    for (int batch = 0; batch < MORE_BATCHES_THAN_ANY_RUN_NEEDS; batch++) {
      for (Job job : history.findHistoryCleanupJobs()) {
        management.executeJob(job.getId());
      }
    }
  }

  private List<String> tablesThatKnow(String instance) {
    return jdbc
        .queryForList(
            "select table_name from information_schema.columns"
                + " where table_name like 'act_hi_%' and column_name = 'proc_inst_id_'",
            String.class)
        .stream()
        .filter(table -> count(table, instance) > 0)
        .toList();
  }

  private int count(String table, String instance) {
    return jdbc.queryForObject(
        "select count(*) from " + table + " where proc_inst_id_ = ?", Integer.class, instance);
  }
}
