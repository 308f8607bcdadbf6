package org.waymark.casefile.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Connections for the reading log alone. A reading is logged in a transaction of its own, also
 * while the reading one is read-only or will be rolled back. Taking the second connection from the
 * main pool could leave every request waiting for another's; these two wait for nobody.
 */
@Component
class ReadingLogPool implements DisposableBean {

  private static final int CONNECTIONS = 2;

  private final DataSource main;
  private HikariDataSource own;

  ReadingLogPool(DataSource main) {
    this.main = main;
  }

  /** The log's own connections; the main ones if the main pool is of an unknown kind. */
  synchronized JdbcTemplate jdbc() throws SQLException {
    if (own == null && main.isWrapperFor(HikariDataSource.class)) {
      var config = new HikariConfig();
      main.unwrap(HikariDataSource.class).copyStateTo(config);
      config.setPoolName("reading-log");
      config.setMaximumPoolSize(CONNECTIONS);
      config.setMinimumIdle(1);
      config.setAutoCommit(true);
      config.setReadOnly(false);
      own = new HikariDataSource(config);
    }
    return new JdbcTemplate(own == null ? main : own);
  }

  @Override
  public synchronized void destroy() {
    if (own != null) {
      own.close();
    }
  }
}
