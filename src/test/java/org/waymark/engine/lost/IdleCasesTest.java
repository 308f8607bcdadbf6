package org.waymark.engine.lost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casefile.CaseRegister;
import org.waymark.escalation.application.IdleCaseWatch;
import org.waymark.outbox.Outbox;
import org.waymark.outbox.Outbox.ProcessMessage;
import org.waymark.support.SettableClock;
import org.waymark.support.WaymarkTest;

/** A case that is open although no process runs for it is heard of. */
@WaymarkTest
class IdleCasesTest {

  private static final Instant LATER = SettableClock.START.plusSeconds(2 * 60 * 60);

  @Autowired IdleCaseWatch watch;
  @Autowired CaseRegister cases;
  @Autowired Outbox outbox;
  @Autowired RuntimeService runtime;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient database;

  private String open(String team) {
    return cases.open("REF", null, LocalDate.of(2026, 11, 23), team);
  }

  @Test
  void the_managers_of_its_team_and_administrators_hear_of_it_once() {
    String idle = open("team-north");

    watch.look(LATER);
    watch.look(LATER);

    assertThat(incidents(idle)).isEqualTo(1);
    assertThat(told(idle)).containsExactlyInAnyOrder("team-north.team-managers", "administrators");
  }

  @Test
  void without_a_team_service_managers_hear_of_it() {
    String idle = open(null);

    watch.look(LATER);

    assertThat(told(idle)).containsExactlyInAnyOrder("service-managers", "administrators");
  }

  @Test
  void it_is_settled_once_the_case_is_closed() {
    String idle = open("team-north");
    watch.look(LATER);

    cases.close(idle, "advice-given");
    watch.look(LATER);

    assertThat(incidents(idle)).isZero();
  }

  @Test
  void a_case_of_which_something_was_just_recorded_is_left_alone() {
    String fresh = open("team-north");

    watch.look(SettableClock.START.plusSeconds(60));

    assertThat(incidents(fresh)).isZero();
  }

  @Test
  void a_case_that_a_message_is_on_its_way_to_is_left_alone() {
    String awaited = open("team-north");
    transaction.executeWithoutResult(
        status -> outbox.send(new ProcessMessage("nobody-waits-for-this", awaited, Map.of())));

    watch.look(LATER);

    assertThat(incidents(awaited)).isZero();
  }

  @Test
  void no_case_that_came_with_the_samples_is_idle() {
    watch.look(LATER);

    List<String> idle =
        database
            .sql(
                "select configuration_ from act_ru_incident i join import_row r"
                    + " on r.reference = i.configuration_ where incident_type_ = 'caseWithoutWork'")
            .query(String.class)
            .list();
    assertThat(idle).isEmpty();
  }

  private long incidents(String of) {
    return runtime.createIncidentQuery().incidentType("caseWithoutWork").configuration(of).count();
  }

  private List<String> told(String of) {
    return database
        .sql(
            "select recipient from outbox_entry where case_reference = ?"
                + " and name = 'case-without-work'")
        .param(of)
        .query(String.class)
        .list();
  }
}
