package org.waymark.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.waymark.escalation.domain.SweepReport;
import org.waymark.escalation.support.EscalationTest;

class DeployedModelsTest extends EscalationTest {

  private static final String OVERDUE = "2026-12-04T00:00:00Z";

  private final ManagementService management = bean(ManagementService.class);
  private final RepositoryService repository = bean(RepositoryService.class);

  @Test
  void the_timer_of_the_process_sweeps_and_comes_back_after_the_interval() {
    ClockView clock = clock("by-law", openTask(null));
    time.set(OVERDUE);
    Job timer = timer();
    assertThat(((TimerEntity) timer).getRepeat()).contains("PT1M");

    management.executeJob(timer.getId());

    assertThat(rungs(clock)).contains("overdue");
    assertThat(timer().getDuedate()).isEqualTo("2026-12-04T00:01:00.000");
    assertThat(
            bean(HistoryService.class)
                .createHistoricActivityInstanceQuery()
                .activityId("EndEvent_OverdueWorkEscalated")
                .finishedAfter(java.util.Date.from(java.time.Instant.parse(OVERDUE)))
                .count())
        .isPositive();
  }

  @Test
  void a_sweep_that_breaks_off_leaves_no_incident_and_no_completed_run() {
    jdbc.execute("alter table sweep_run rename to sweep_run_away");
    try {
      management.executeJob(timer().getId());
    } finally {
      jdbc.execute("alter table sweep_run_away rename to sweep_run");
    }

    assertThat(runtime.createIncidentQuery().count()).isZero();
    assertThat(jdbc.queryForObject("select count(*) from sweep_run", Integer.class)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown recipient", "offset out of range", "rung twice"})
  void a_ladder_that_cannot_be_read_makes_its_clocks_wait_and_no_others(String situation) {
    ClockView clock = clock("by-law", openTask(null));
    ClockView other = clock("by-guidance", openTask(null));
    String broken = deployLadder(spoil(situation));
    try {
      SweepReport report = sweepAt(OVERDUE);

      assertThat(report.failures()).isEqualTo(1);
      assertThat(rungs(clock)).isEmpty();
      assertThat(event(clock, "escalation-failed").reason()).isEqualTo("BrokenLadderException");
      assertThat(rungs(other)).contains("overdue");
    } finally {
      repository.deleteDeployment(broken, true);
    }
    sweepAt("2026-12-04T00:01:00Z");
    assertThat(rungs(clock)).contains("overdue");
  }

  /** No engine works the ladder out: in November 2026 each of these stopped all escalation. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<definitions | <definitions expressionLanguage=\"javascript\"",
        "<definitions | <definitions expressionLanguage=\"juel\"",
        "id=\"InputExpression_Basis\" typeRef=\"string\""
            + " | id=\"InputExpression_Basis\" typeRef=\"date\"",
        "name=\"offset\" typeRef=\"integer\" | name=\"offset\" typeRef=\"date\""
      })
  void a_ladder_is_read_as_it_stands_whatever_it_names_beside_its_cells(String was, String is) {
    assertThat(ladder()).contains(was);
    goesOnWith(ladder().replace(was, is));
  }

  @Test
  void a_ladder_that_asks_for_a_decision_without_end_is_read_as_it_stands() {
    goesOnWith(
        ladder()
            .replace(
                "<decisionTable id",
                "<informationRequirement><requiredDecision href=\"#hog\"/></informationRequirement>"
                    + "<decisionTable id")
            .replace(
                "<decision id=\"escalation-ladder\"",
                "<decision id=\"hog\" name=\"Hog\" camunda:historyTimeToLive=\"P1D\">"
                    + "<variable name=\"hog\"/><literalExpression><text>some i in 1..2000000000"
                    + " satisfies i = 0</text></literalExpression></decision>"
                    + "<decision id=\"escalation-ladder\""));
  }

  private void goesOnWith(String table) {
    ClockView clock = clock("by-law", openTask(null));
    String changed = deployLadder(table);
    try {
      assertThat(sweepAt(OVERDUE).failures()).isZero();
    } finally {
      repository.deleteDeployment(changed, true);
    }
    assertThat(rungs(clock)).contains("overdue");
  }

  @Test
  void a_new_ladder_places_clocks_that_were_placed_before() {
    ClockView clock = clock("by-law", openTask(null));
    sweepAt("2026-11-23T09:00:00Z");
    String earlier = deployLadder(ladder().replaceFirst("<text>-3</text>", "<text>-8</text>"));
    try {
      sweepAt("2026-11-23T09:01:00Z");

      assertThat(rungs(clock)).containsExactly("remind");
    } finally {
      repository.deleteDeployment(earlier, true);
    }
  }

  private String spoil(String situation) {
    return switch (situation) {
      case "unknown recipient" -> ladder().replaceFirst("\"worker\"", "\"nobody\"");
      case "offset out of range" -> ladder().replaceFirst("<text>-3</text>", "<text>-300</text>");
      default -> ladder().replaceFirst("\"remind-last\"", "\"remind\"");
    };
  }

  private Job timer() {
    return management
        .createJobQuery()
        .processDefinitionKey("escalate-overdue-work")
        .timers()
        .singleResult();
  }

  private String deployLadder(String table) {
    return repository.createDeployment().addString("escalation-ladder.dmn", table).deploy().getId();
  }

  private static String ladder() {
    try {
      return new ClassPathResource("processes/timescales/escalation-ladder.dmn")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private SweepReport sweepAt(String instant) {
    time.set(instant);
    return sweep.sweep().orElseThrow();
  }
}
