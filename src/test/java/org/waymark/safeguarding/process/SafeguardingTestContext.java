package org.waymark.safeguarding.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.Chronology;
import org.waymark.casefile.FormAnswers;
import org.waymark.outbox.Outbox;
import org.waymark.safeguarding.application.SafeguardingFixture;
import org.waymark.security.CurrentUser;
import org.waymark.timescales.WorkingCalendar;

/** PostgreSQL, an engine and the real use cases; the modules around them are kept in memory. */
@TestConfiguration
@EnableTransactionManagement
@EnableJpaRepositories("org.waymark.safeguarding.persistence")
@ComponentScan({
  "org.waymark.safeguarding.application",
  "org.waymark.safeguarding.process",
  "org.waymark.casefile.process"
})
class SafeguardingTestContext {

  @Bean
  EmbeddedPostgres postgres() throws IOException {
    return EmbeddedPostgres.start();
  }

  @Bean
  DataSource dataSource(EmbeddedPostgres postgres) {
    var dataSource = postgres.getPostgresDatabase();
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:db/migration/safeguarding")
        .load()
        .migrate();
    return dataSource;
  }

  @Bean
  LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource) {
    var factory = new LocalContainerEntityManagerFactoryBean();
    factory.setDataSource(dataSource);
    factory.setPackagesToScan("org.waymark.safeguarding.domain");
    factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
    factory.setJpaPropertyMap(
        Map.of(
            "hibernate.hbm2ddl.auto",
            "validate",
            "hibernate.physical_naming_strategy",
            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"));
    return factory;
  }

  @Bean
  PlatformTransactionManager transactionManager(LocalContainerEntityManagerFactoryBean factory) {
    return new JpaTransactionManager(factory.getObject());
  }

  @Bean
  SpringProcessEngineConfiguration engineConfiguration(
      DataSource dataSource, PlatformTransactionManager transactionManager) {
    var configuration = new SpringProcessEngineConfiguration();
    configuration.setDataSource(dataSource);
    configuration.setTransactionManager(transactionManager);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setJobExecutorActivate(false);
    configuration.setDeploymentResources(
        new Resource[] {
          new FileSystemResource("processes/safeguarding/safeguarding-concern.bpmn"),
          new FileSystemResource("processes/shared/overtaken-case.bpmn")
        });
    return configuration;
  }

  @Bean
  ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
    var factory = new ProcessEngineFactoryBean();
    factory.setProcessEngineConfiguration(configuration);
    return factory;
  }

  // Lazily: the engine's beans for its models need it, and it needs them only when it runs.
  @Bean
  RuntimeService runtimeService(@org.springframework.context.annotation.Lazy ProcessEngine engine) {
    return engine.getRuntimeService();
  }

  @Bean
  SafeguardingFixture around() {
    return new SafeguardingFixture();
  }

  @Bean
  CaseRegister cases(SafeguardingFixture around) {
    return around.cases;
  }

  @Bean
  CaseAccess access() {
    return (user, reference) -> true;
  }

  @Bean
  Chronology chronology(SafeguardingFixture around) {
    return around.notes;
  }

  @Bean
  Outbox outbox(SafeguardingFixture around) {
    return around.outbox;
  }

  @Bean
  WorkingCalendar calendar(SafeguardingFixture around) {
    return around.calendar;
  }

  @Bean
  Clock clock(SafeguardingFixture around) {
    return around.clock;
  }

  @Bean
  ObjectMapper json() {
    return new ObjectMapper();
  }

  @Bean
  FormAnswers answers() {
    return org.mockito.Mockito.mock();
  }

  @Bean
  CurrentUser currentUser() {
    CurrentUser user = org.mockito.Mockito.mock();
    org.mockito.Mockito.when(user.groups()).thenReturn(java.util.Set.of("senior-practitioners"));
    return user;
  }
}
