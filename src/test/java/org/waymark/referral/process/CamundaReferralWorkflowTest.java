package org.waymark.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.waymark.referral.ContactRecorded;

class CamundaReferralWorkflowTest {

  @Test
  void a_recorded_contact_starts_a_referral_under_its_case_reference() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      ProcessEngine engine =
          ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
              .setProcessEngineName("referral-workflow")
              .setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"))
              .setJdbcDriver("org.postgresql.Driver")
              .setJdbcUsername("postgres")
              .setJdbcPassword("")
              .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
              .buildProcessEngine();
      try {
        starts(engine);
      } finally {
        engine.close();
      }
    }
  }

  private static void starts(ProcessEngine engine) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "referral.bpmn",
            Bpmn.createExecutableProcess("referral")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask()
                .endEvent()
                .done())
        .deploy();
    var contact =
        new ContactRecorded(
            "REF-2026-000007",
            LocalDate.of(2026, 11, 20),
            Instant.parse("2026-11-20T22:15:00Z"),
            "police",
            true,
            false,
            true,
            50,
            null);

    new CamundaReferralWorkflow(engine.getRuntimeService(), null, null).contactRecorded(contact);

    var instance =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey("REF-2026-000007", "referral")
            .singleResult();
    assertThat(engine.getRuntimeService().getVariables(instance.getId()))
        .containsEntry("receivedOn", "2026-11-20")
        .containsEntry("receivedMoment", "2026-11-20T22:15:00Z")
        .containsEntry("source", "police")
        .containsEntry("safeguardingWorry", true)
        .containsEntry("urgent", false)
        .containsEntry("outOfHours", true)
        .containsEntry("priority", 50)
        .containsEntry("callBackOn", null)
        .hasSize(8);
  }
}
