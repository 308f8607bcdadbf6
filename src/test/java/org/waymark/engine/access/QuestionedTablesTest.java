package org.waymark.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.support.WaymarkTest;

/** What somebody asks of the engine's tables is bounded; what the engine itself asks is not. */
@WaymarkTest
class QuestionedTablesTest {

  private static final String MANY = "select * from generate_series(1, 20000)";

  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired DataSource database;
  @Autowired JdbcClient client;
  private Questions questions;
  private QuestionedTables tables;

  @BeforeEach
  void signIn() {
    questions = new Questions(engine, () -> user -> Set.of(), () -> client);
    tables = new QuestionedTables(database, questions, Duration.ofSeconds(1));
    engine.getIdentityService().setAuthenticatedUserId("practitioner");
  }

  @AfterEach
  void signOut() {
    engine.getIdentityService().clearAuthentication();
  }

  private int rows(String sql) {
    try (Connection connection = tables.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet found = statement.executeQuery()) {
      int rows = 0;
      while (found.next()) {
        rows++;
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e.getSQLState(), e);
    }
  }

  @Test
  void a_question_that_takes_too_long_is_given_up() {
    Supplier<Integer> slow = () -> rows("select pg_sleep(60)");

    assertThatThrownBy(() -> questions.ask(slow)).hasMessage("57014");
  }

  @Test
  void a_question_brings_no_more_rows_than_show_that_there_are_too_many() {
    assertThat(questions.ask(() -> rows(MANY))).isEqualTo(10_001);
    assertThat(rows(MANY)).isEqualTo(20_000);
  }
}
