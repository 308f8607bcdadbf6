package org.waymark.installation;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database, embedded or real, and the clock that everybody reads. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

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
