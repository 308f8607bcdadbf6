package org.waymark.engine.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.support.SettableClock;
import org.waymark.support.WaymarkTest;

/** The alarm as it arrives, with nothing replaced. */
@WaymarkTest
class SweepAlarmTest {

  @Autowired SweepWatch watch;
  @Autowired ManagementService management;
  @Autowired RuntimeService runtime;
  @Autowired SettableClock clock;
  @Autowired JdbcTemplate jdbc;

  @Test
  void a_sweep_without_retries_stands_in_cockpit_and_is_told_at_once_until_it_has_swept() {
    watch.look();
    management.setJobRetries(timer().getId(), 0);

    watch.look();

    assertThat(timer().getRetries()).isEqualTo(3);
    assertThat(open()).isOne();
    assertThat(told())
        .containsExactlyInAnyOrder("administrators", "service-managers", "process-owners");
    clock.advance(Duration.ofMinutes(1));
    management.executeJob(timer().getId());
    watch.look();
    assertThat(open()).isZero();
  }

  private Job timer() {
    return management
        .createJobQuery()
        .processDefinitionKey("escalate-overdue-work")
        .timers()
        .singleResult();
  }

  private long open() {
    return runtime
        .createIncidentQuery()
        .incidentType("sweepStopped")
        .configuration("NO_RETRIES")
        .count();
  }

  private List<String> told() {
    return jdbc.queryForList(
        "select recipient from outbox_entry where name = 'sweep-stopped'", String.class);
  }
}
