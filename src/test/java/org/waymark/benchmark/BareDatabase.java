package org.waymark.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database of its own for a bare engine, on the server that Waymark uses. */
final class BareDatabase {

  private BareDatabase() {}

  static HikariDataSource create(JdbcTemplate waymark, String name) {
    waymark.execute("create database " + name);
    String url =
        waymark
            .execute((ConnectionCallback<String>) one -> one.getMetaData().getURL())
            .replaceFirst("/postgres(?=$|\\?)", "/" + name);
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername("postgres");
    pool.setMaximumPoolSize(24);
    return pool;
  }
}
