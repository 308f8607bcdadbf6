package org.waymark.installation;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database, embedded or real, and the clock that everybody reads. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

  private static final Duration LONGEST_WAIT_FOR_A_CONNECTION = Duration.ofSeconds(5);

  @Bean
  HikariDataSource dataSource(
      DatabaseProperties properties, ObjectProvider<EmbeddedServer> embedded) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("waymark");
    pool.setMaximumPoolSize(properties.maximumPoolSize());
    // The ledger and the outbox write in batches: one statement for many rows, not one each.
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    // PostgreSQL quotes the whole row that it refuses. What is said about a person must not get
    // into exceptions, and through them into logs, failed jobs and answers.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    // Whoever asks while the database is away is told so in seconds, and does not wait for one that
    // stands still.
    pool.setConnectionTimeout(LONGEST_WAIT_FOR_A_CONNECTION.toMillis());
    pool.addDataSourceProperty("connectTimeout", "5");
    pool.addDataSourceProperty("socketTimeout", "60");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    // How many rows a grant selects depends on who asks: a plan for everybody suits nobody.
    pool.setConnectionInitSql("set plan_cache_mode = force_custom_plan");
    if (properties.isEmbedded()) {
      pool.setJdbcUrl(running(embedded).url());
      pool.setUsername("postgres");
    } else {
      pool.setJdbcUrl(properties.url());
      pool.setUsername(properties.user());
      pool.setPassword(properties.password());
    }
    return pool;
  }

  /** A migration may take longer than anybody waits for an answer. */
  @Bean(defaultCandidate = false)
  @FlywayDataSource
  DataSource migrations(HikariDataSource pool) {
    DriverManagerDataSource patient = new DriverManagerDataSource(pool.getJdbcUrl());
    patient.setUsername(pool.getUsername());
    patient.setPassword(pool.getPassword());
    return patient;
  }

  @Bean
  DatabasePing databasePing(HikariDataSource pool) {
    ExecutorService asker =
        Executors.newSingleThreadExecutor(
            asking -> {
              Thread thread = new Thread(asking, "database-ping");
              thread.setDaemon(true);
              return thread;
            });
    return new DatabasePing(
        DatabasePing.over(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()), asker);
  }

  /** Up whenever it is asked: it is asked only while the database answers. */
  @Bean
  HealthIndicator dbHealthIndicator() {
    return () -> Health.up().build();
  }

  @Bean
  static HealthInTime healthInTime(ObjectProvider<DatabasePing> database) {
    return new HealthInTime(database);
  }

  @Bean
  Installation installation(DatabaseProperties properties) {
    return properties::isEmbedded;
  }

  private static EmbeddedServer running(ObjectProvider<EmbeddedServer> embedded) {
    EmbeddedServer server = embedded.getIfAvailable();
    if (server == null) {
      throw new IllegalStateException(
          "No database: this package carries no embedded PostgreSQL. Set WAYMARK_DB_URL,"
              + " WAYMARK_DB_USER and WAYMARK_DB_PASSWORD.");
    }
    return server;
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
