package org.waymark.engine.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casefile.CaseDirectory;
import org.waymark.escalation.ClockLedger;
import org.waymark.outbox.NoticesOfOthers;
import org.waymark.outbox.Outbox;
import org.waymark.outbox.Outbox.ProcessMessage;
import org.waymark.outbox.OutboxDelivery;
import org.waymark.referral.application.ReferralNotice;
import org.waymark.security.AccountStanding;
import org.waymark.security.CurrentUser;
import org.waymark.support.SettableClock;
import org.waymark.support.TestDatabase;

@SpringJUnitConfig
@TestPropertySource(properties = "waymark.outbox.worker=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxOverCamundaTest {

  @Autowired Outbox outbox;
  @Autowired OutboxDelivery delivery;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired IdentityService identities;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;
  @Autowired SettableClock clock;

  @BeforeAll
  void deploy(@Autowired RepositoryService repository) {
    repository
        .createDeployment()
        .addModelInstance(
            "waits.bpmn",
            Bpmn.createExecutableProcess("waits")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("before")
                .intermediateCatchEvent()
                .message("panel-decided")
                .userTask("after")
                .endEvent()
                .done())
        .addModelInstance(
            "starts.bpmn",
            Bpmn.createExecutableProcess("starts")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .message("please-start")
                .userTask("started")
                .endEvent()
                .done())
        .addModelInstance(
            "breaks.bpmn",
            Bpmn.createExecutableProcess("breaks")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent()
                .message("will-break")
                .scriptTask("boom")
                .scriptFormat("unknown-language")
                .scriptText("x")
                .endEvent()
                .done())
        .deploy();
  }

  @Test
  void a_message_is_redelivered_until_the_process_waits_for_it() {
    runtime.startProcessInstanceByKey("waits", "PAN-2026-000001");
    send(new ProcessMessage("panel-decided", "PAN-2026-000001", Map.of("outcome", "approved")));
    deliverLater();
    assertThat(state("PAN-2026-000001")).isEqualTo("WAITING");

    tasks.complete(
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey("PAN-2026-000001")
            .singleResult()
            .getId());
    deliverLater();

    assertThat(state("PAN-2026-000001")).isEqualTo("DELIVERED");
    var after =
        tasks.createTaskQuery().processInstanceBusinessKey("PAN-2026-000001").singleResult();
    assertThat(after.getTaskDefinitionKey()).isEqualTo("after");
    assertThat(tasks.getVariable(after.getId(), "outcome")).isEqualTo("approved");
  }

  @Test
  void a_message_for_a_start_event_starts_one_process_under_the_case_reference() {
    send(new ProcessMessage("please-start", "REV-2026-000001", Map.of()));
    deliverLater();
    deliverLater();
    assertThat(
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey("REV-2026-000001", "starts")
                .count())
        .isEqualTo(1);
    assertThat(state("REV-2026-000001")).isEqualTo("DELIVERED");
  }

  @Test
  void a_receiver_that_fails_undoes_both_the_correlation_and_the_mark() {
    runtime.startProcessInstanceByKey("breaks", "REF-2026-000009");
    send(new ProcessMessage("will-break", "REF-2026-000009", Map.of("mark", "x")));
    deliverLater();
    assertThat(state("REF-2026-000009")).isEqualTo("WAITING");
    assertThat(
            runtime
                .createExecutionQuery()
                .messageEventSubscriptionName("will-break")
                .processInstanceBusinessKey("REF-2026-000009")
                .count())
        .isEqualTo(1);
    assertThat(
            jdbc.queryForObject(
                "select problem from outbox_entry where case_reference = 'REF-2026-000009'",
                String.class))
        .contains("Exception");
  }

  @Test
  void an_offer_to_a_case_that_has_ended_is_closed() {
    transaction.executeWithoutResult(
        status -> outbox.offer(new ProcessMessage("case-overtaken", "REF-2026-000008", Map.of())));
    deliverLater();
    assertThat(state("REF-2026-000008")).isEqualTo("NOT_AWAITED");
  }

  @Test
  void recipients_are_the_engines_users_and_the_members_of_its_groups() {
    user("practitioner");
    user("team-manager");
    identities.saveGroup(identities.newGroup("team-north.team-managers"));
    identities.createMembership("team-manager", "team-north.team-managers");
    transaction.executeWithoutResult(
        status -> {
          outbox.notify(ReferralNotice.URGENT_NEED.to("practitioner", "REF-1"));
          outbox.notify(ReferralNotice.URGENT_NEED.to("team-north.team-managers", "REF-1"));
          outbox.notify(ReferralNotice.URGENT_NEED.to("team-nowhere", "REF-1"));
        });
    deliverLater();
    assertThat(
            jdbc.queryForList(
                "select user_id || ' ' || state from outbox_email order by 1", String.class))
        .as("kept, because no mail server is configured")
        .containsExactly("practitioner KEPT", "team-manager KEPT");
  }

  private void user(String id) {
    User user = identities.newUser(id);
    user.setEmail(id + "@council.example");
    identities.saveUser(user);
  }

  private void send(ProcessMessage message) {
    transaction.executeWithoutResult(status -> outbox.send(message));
  }

  private void deliverLater() {
    clock.advance(Duration.ofMinutes(10));
    delivery.deliverDue();
  }

  private String state(String reference) {
    return jdbc.queryForObject(
        "select state from outbox_entry where case_reference = ?", String.class, reference);
  }

  @TestConfiguration
  @ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JacksonAutoConfiguration.class
  })
  @ComponentScan(
      basePackages = {"org.waymark.outbox", "org.waymark.engine.outbox"},
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class))
  @Import(NoticesOfOthers.class)
  static class Configuration {

    @Bean
    SettableClock clock() {
      return new SettableClock();
    }

    @Bean
    DataSource dataSource() {
      return TestDatabase.of("outbox");
    }

    @Bean
    ProcessEngineFactoryBean processEngine(
        DataSource database,
        PlatformTransactionManager transactions,
        org.springframework.context.ApplicationContext context) {
      SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
      configuration.setApplicationContext(context);
      configuration.setDataSource(database);
      configuration.setTransactionManager(transactions);
      configuration.setDatabaseSchemaUpdate("true");
      configuration.setJobExecutorActivate(false);
      configuration.setMetricsEnabled(false);
      configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9._-]+");
      configuration.setProcessEngineName("outbox-test");
      ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
      factory.setProcessEngineConfiguration(configuration);
      return factory;
    }

    /** No account ends here. */
    @Bean
    AccountStanding standing() {
      return mock();
    }

    @Bean
    CaseDirectory cases() {
      return mock();
    }

    @Bean
    ClockLedger clocks() {
      return mock();
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
      return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
      return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
      return engine.getRepositoryService();
    }

    @Bean
    IdentityService identityService(ProcessEngine engine) {
      return engine.getIdentityService();
    }

    @Bean
    CurrentUser currentUser() {
      return new CurrentUser() {
        @Override
        public String id() {
          return SYSTEM;
        }

        @Override
        public Set<String> groups() {
          return Set.of();
        }
      };
    }
  }
}
