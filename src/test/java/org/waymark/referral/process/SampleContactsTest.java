package org.waymark.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.referral.application.Referrals;
import org.waymark.safeguarding.SafeguardingConcerns;
import org.waymark.support.WaymarkTest;

/** The contact list that comes with Waymark starts referrals that all come to rest at work. */
@WaymarkTest
class SampleContactsTest {

  private static final Set<String> FIRST_TASKS =
      Set.of(
          "UserTask_DecideWhoItIs",
          "UserTask_TakeUpContact",
          "UserTask_AcknowledgeHandover",
          "UserTask_RingBack",
          "UserTask_TriageContact");

  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient jdbc;
  @Autowired private Referrals referrals;
  @Autowired private SafeguardingConcerns concerns;
  private List<Row> rows;

  private record Row(String reference, boolean urgent, boolean worry) {}

  @BeforeEach
  void read() {
    rows =
        jdbc.sql(
                """
                select case_reference as reference, urgent, safeguarding_worry as worry
                from contact where case_reference in (
                  select reference from import_row where imported_by = 'waymark')
                """)
            .query(Row.class)
            .list();
  }

  @Test
  void every_contact_is_one_referral_that_waits_at_one_first_task() {
    assertThat(rows).hasSize(252);
    for (Row row : rows) {
      assertThat(started(row)).as(row.reference()).hasSize(1);
      assertThat(tasks(row)).as(row.reference()).hasSize(1).isSubsetOf(FIRST_TASKS);
    }
    Set<String> reached =
        rows.stream().flatMap(row -> tasks(row).stream()).collect(Collectors.toSet());
    assertThat(reached).contains("UserTask_TriageContact", "UserTask_AcknowledgeHandover");
  }

  @Test
  void nothing_fails() {
    assertThat(rows).isNotEmpty();
    for (Row row : rows) {
      String instance = started(row).get(0).getId();
      var runtime = engine.getRuntimeService();
      assertThat(runtime.createIncidentQuery().processInstanceId(instance).count()).isZero();
    }
  }

  @Test
  void exactly_the_contacts_with_a_worry_raise_a_concern_and_urgent_ones_go_before() {
    assertThat(rows).anyMatch(Row::worry).anyMatch(Row::urgent);
    for (Row row : rows) {
      assertThat(concerns.openFrom(row.reference()))
          .as(row.reference())
          .hasSize(row.worry() ? 1 : 0);
      assertThat(referrals.of(row.reference()).rating().priority())
          .isEqualTo(row.urgent() ? 80 : 50);
    }
  }

  private List<HistoricProcessInstance> started(Row row) {
    return engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(row.reference())
        .processDefinitionKey(ReferralModel.PROCESS)
        .list();
  }

  private List<String> tasks(Row row) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(row.reference())
        .list()
        .stream()
        .map(Task::getTaskDefinitionKey)
        .toList();
  }
}
