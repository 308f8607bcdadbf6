package org.waymark.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.waymark.escalation.support.EscalationTest;

/** One sweep a minute: health has patience for three. */
class HealthTest extends EscalationTest {

  private final HealthIndicator health = bean("escalationHealthIndicator", HealthIndicator.class);

  @Test
  void health_is_up_after_a_sweep_and_down_when_three_intervals_have_passed() {
    sweep.sweep();
    assertThat(status()).isEqualTo(Status.UP);

    time.set("2026-11-22T09:03:00Z");
    assertThat(status()).isEqualTo(Status.UP);
    time.set("2026-11-22T09:03:01Z");

    assertThat(status()).isEqualTo(Status.DOWN);
    assertThat(health.getHealth(true).getDetails())
        .containsEntry("lastCompletedSweep", "2026-11-22T09:00:00Z");
  }

  @Test
  void health_is_unknown_before_the_first_sweep_and_down_if_it_never_comes() {
    assertThat(status()).isEqualTo(Status.UNKNOWN);

    time.set("2026-11-22T09:03:01Z");

    assertThat(status()).isEqualTo(Status.DOWN);
  }

  @Test
  void a_sweep_that_broke_off_does_not_count() {
    sweep.sweep();
    time.set("2026-11-22T09:04:00Z");
    jdbc.update(
        """
        insert into sweep_run (id, started_at, clocks, rungs, notices, failures, recounted, mended)
        values (gen_random_uuid(), '2026-11-22T09:04:00Z', 0, 0, 0, 0, 0, 0)
        """);

    assertThat(status()).isEqualTo(Status.DOWN);
  }

  @Test
  void after_a_start_health_is_not_up_by_a_sweep_of_long_ago_and_down_after_one_interval() {
    time.set("2026-11-22T08:00:00Z");
    sweep.sweep();
    time.set("2026-11-22T09:01:00Z");
    assertThat(status()).isEqualTo(Status.UNKNOWN);

    time.set("2026-11-22T09:01:01Z");

    assertThat(status()).isEqualTo(Status.DOWN);
  }

  @Test
  void after_a_short_stop_health_is_up_by_the_sweep_before_it() {
    time.set("2026-11-22T08:59:00Z");
    sweep.sweep();

    time.set("2026-11-22T09:01:30Z");

    assertThat(status()).isEqualTo(Status.UP);
  }

  private Status status() {
    return health.getHealth(true).getStatus();
  }
}
