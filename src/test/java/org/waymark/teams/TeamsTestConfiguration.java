package org.waymark.teams;

import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.NamedOnRestrictions;
import org.waymark.casefile.People;
import org.waymark.casefile.Restrictions;
import org.waymark.outbox.Outbox;
import org.waymark.security.AccountStanding;
import org.waymark.security.Accounts;
import org.waymark.support.SignedIn;
import org.waymark.support.TestDatabase;
import org.waymark.support.WeekdayCalendar;
import org.waymark.timescales.WorkingCalendar;

/** The teams alone, on a real PostgreSQL, on Monday 23 November 2026. */
@TestConfiguration
@ImportAutoConfiguration({
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class
})
@ComponentScan("org.waymark.teams")
class TeamsTestConfiguration {

  @Bean
  DataSource dataSource() {
    return TestDatabase.of("teams");
  }

  @Bean
  Clock clock() {
    return Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
  }

  @Bean
  WorkingCalendar workingCalendar() {
    return new WeekdayCalendar();
  }

  /** No case is opened here. */
  @Bean
  CaseRegister cases() {
    return mock();
  }

  @Bean
  CaseDirectory directory() {
    return mock();
  }

  @Bean
  People people() {
    return mock();
  }

  /** Accounts are the engine's. */
  @Bean
  Accounts accounts() {
    return mock();
  }

  @Bean
  AccountStanding standing() {
    return mock();
  }

  @Bean
  Outbox outbox() {
    return mock();
  }

  @Bean
  HeldTasks tasks() {
    return mock();
  }

  @Bean
  NamedOnRestrictions named() {
    return mock();
  }

  @Bean
  Restrictions restrictions() {
    return mock();
  }

  @Bean
  SignedIn signedIn() {
    return new SignedIn();
  }
}
