package org.waymark.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Databases for tests of one module alone: one server for all of them, started with the first that
 * asks and ended with the Java machine, and an empty database for each.
 */
public final class TestDatabase {

  private static final String OWNER = "postgres";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestDatabase() {}

  private static final class Started {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  /** The JDBC address of a database in which nothing is. */
  public static String empty() {
    return Started.SERVER.getJdbcUrl(OWNER, create());
  }

  /** A database with the tables of one module. */
  public static DataSource of(String module) {
    return upTo(module, "latest");
  }

  /** A database with the tables of one module as an earlier version left them. */
  public static DataSource upTo(String module, String version) {
    DataSource database = Started.SERVER.getDatabase(OWNER, create());
    migrate(database, module, version);
    return database;
  }

  /** Brings the tables of a module to a version. */
  public static void migrate(DataSource database, String module, String version) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/" + module)
        .target(version)
        .load()
        .migrate();
  }

  private static String create() {
    String name = "module_" + NUMBER.incrementAndGet();
    new JdbcTemplate(Started.SERVER.getPostgresDatabase()).execute("create database " + name);
    return name;
  }
}
