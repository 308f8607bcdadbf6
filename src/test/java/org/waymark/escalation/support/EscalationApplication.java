package org.waymark.escalation.support;

import java.time.Instant;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.waymark.support.SettableClock;
import org.waymark.support.SignedIn;
import org.waymark.support.TestDatabase;
import org.waymark.support.WeekdayCalendar;

/**
 * The escalation module with an engine and a database of its own, and with time, calendar, register
 * and outbox in the hands of the test.
 */
@EnableAutoConfiguration(exclude = CamundaBpmRestJerseyAutoConfiguration.class)
@ComponentScan(
    basePackages = {
      "org.waymark.escalation",
      "org.waymark.engine.escalation",
      "org.waymark.engine.incidents",
      "org.waymark.engine.sweep"
    },
    excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*RegisterInForce"))
public class EscalationApplication {

  /** A Sunday; tests set what they need. */
  public static final Instant BEGINNING = Instant.parse("2026-11-22T09:00:00Z");

  @Bean
  DataSource dataSource() {
    com.zaxxer.hikari.HikariDataSource pool = new com.zaxxer.hikari.HikariDataSource();
    pool.setJdbcUrl(TestDatabase.empty());
    pool.setMaximumPoolSize(12);
    return pool;
  }

  @Bean
  SettableClock time() {
    SettableClock time = new SettableClock();
    time.set(BEGINNING);
    return time;
  }

  @Bean
  WeekdayCalendar calendar() {
    return new WeekdayCalendar();
  }

  @Bean
  TestRegister register(WeekdayCalendar calendar) {
    return new TestRegister(calendar);
  }

  @Bean
  TestNotifications notifications() {
    return new TestNotifications();
  }

  @Bean
  TestAlarms alarms() {
    return new TestAlarms();
  }

  @Bean
  TestTaskTimescales taskTimescales(ProcessEngine engine) {
    return new TestTaskTimescales(engine);
  }

  @Bean
  org.waymark.casefile.CaseAccess caseAccess() {
    return (user, reference) -> !reference.startsWith("SECRET");
  }

  @Bean
  TestDoor caseFileDoor(SignedIn user) {
    return new TestDoor(user);
  }

  @Bean
  org.waymark.casefile.CaseRegister caseRegister() {
    return new TestCases();
  }

  @Bean
  SignedIn user() {
    return new SignedIn();
  }
}
