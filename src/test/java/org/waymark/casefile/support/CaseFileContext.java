package org.waymark.casefile.support;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.waymark.casefile.CaseFileSection;
import org.waymark.support.NamesAsIds;
import org.waymark.support.SettableClock;
import org.waymark.support.SignedIn;
import org.waymark.support.TestDatabase;
import org.waymark.support.WeekdayCalendar;

/**
 * The case file alone, on a PostgreSQL of its own. Not a {@code @Configuration}, so that the
 * application's own component scan never finds it.
 */
@ComponentScan("org.waymark.casefile")
@EntityScan("org.waymark.casefile")
@EnableJpaRepositories("org.waymark.casefile")
@ImportAutoConfiguration({
  JdbcTemplateAutoConfiguration.class,
  HibernateJpaAutoConfiguration.class,
  JpaRepositoriesAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
class CaseFileContext {

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource() {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(TestDatabase.empty());
    pool.setMaximumPoolSize(10);
    return pool;
  }

  @Bean
  SettableClock clock() {
    return new SettableClock();
  }

  @Bean
  SignedIn currentUser() {
    return new SignedIn();
  }

  @Bean
  KnownPeople accounts() {
    return new KnownPeople();
  }

  @Bean
  RecordedNotices outbox() {
    return new RecordedNotices();
  }

  @Bean
  NamesAsIds accountNames() {
    return new NamesAsIds();
  }

  @Bean
  WeekdayCalendar workingCalendar() {
    return new WeekdayCalendar();
  }

  @Bean
  RecordedEvents recordedEvents() {
    return new RecordedEvents();
  }

  @Bean
  CaseFileSection sampleSection() {
    return new SampleSection();
  }
}
