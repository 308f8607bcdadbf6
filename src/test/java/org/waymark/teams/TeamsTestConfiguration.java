package org.waymark.teams;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.waymark.security.CurrentUser;
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

  @Bean(destroyMethod = "close")
  EmbeddedPostgres postgres() throws IOException {
    return EmbeddedPostgres.builder().start();
  }

  @Bean
  DataSource dataSource(EmbeddedPostgres postgres) {
    DataSource database = postgres.getPostgresDatabase();
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/teams")
        .load()
        .migrate();
    return database;
  }

  @Bean
  Clock clock() {
    return Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
  }

  @Bean
  WorkingCalendar workingCalendar() {
    return new MondayToFriday();
  }

  @Bean
  SignedIn signedIn() {
    return new SignedIn();
  }

  /** Whoever the test says is signed in. */
  static class SignedIn implements CurrentUser {

    String id = CurrentUser.SYSTEM;
    Set<String> groups = Set.of();

    @Override
    public String id() {
      return id;
    }

    @Override
    public Set<String> groups() {
      return groups;
    }
  }

  /** A calendar without bank holidays. */
  static class MondayToFriday implements WorkingCalendar {

    @Override
    public boolean isWorkingDay(LocalDate day) {
      return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    @Override
    public LocalDate lastWorkingDayOnOrBefore(LocalDate day) {
      return isWorkingDay(day) ? day : lastWorkingDayOnOrBefore(day.minusDays(1));
    }

    @Override
    public LocalDate firstWorkingDayOnOrAfter(LocalDate day) {
      return isWorkingDay(day) ? day : firstWorkingDayOnOrAfter(day.plusDays(1));
    }

    @Override
    public LocalDate plusWorkingDays(LocalDate day, int days) {
      LocalDate result = day;
      for (int i = 0; i < Math.abs(days); i++) {
        result =
            days > 0
                ? firstWorkingDayOnOrAfter(result.plusDays(1))
                : lastWorkingDayOnOrBefore(result.minusDays(1));
      }
      return result;
    }

    @Override
    public LocalDate dateOf(Instant instant) {
      return instant.atZone(LONDON).toLocalDate();
    }

    @Override
    public Instant endOf(LocalDate day) {
      return startOf(day.plusDays(1)).minusSeconds(1);
    }

    @Override
    public Instant startOf(LocalDate day) {
      return day.atStartOfDay(LONDON).toInstant();
    }
  }
}
