package org.waymark.engine.access;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.waymark.engine.access.Questions.Question;

/**
 * The engine's way to its tables. A question of somebody who signed in finds no row of a case that
 * is hidden from them, whichever list, count, report or page of a web app asks it; it brings no
 * more rows than fit into memory, and is given up when it takes too long.
 */
public final class QuestionedTables extends TransactionAwareDataSourceProxy {

  private final Questions questions;
  private final int seconds;

  /**
   * @param tables as the engine would reach them
   * @param longest after how long a question is given up
   */
  public QuestionedTables(DataSource tables, Questions questions, Duration longest) {
    super(
        tables instanceof TransactionAwareDataSourceProxy proxy
            ? proxy.getTargetDataSource()
            : tables);
    this.questions = questions;
    this.seconds = Math.toIntExact(longest.toSeconds());
  }

  @Override
  public Connection getConnection() throws SQLException {
    Question ofWebApp = questions.askedByWebApp();
    Connection connection = super.getConnection();
    Class<?>[] type = {Connection.class};
    return (Connection)
        Proxy.newProxyInstance(
            QuestionedTables.class.getClassLoader(),
            type,
            (proxy, method, arguments) ->
                called(
                    connection,
                    method,
                    arguments,
                    ofWebApp == null ? questions.asked() : ofWebApp));
  }

  private Object called(Connection connection, Method method, Object[] arguments, Question question)
      throws Throwable {
    try {
      if (question == null || !method.getName().equals("prepareStatement")) {
        return method.invoke(connection, arguments);
      }
      arguments[0] = seen((String) arguments[0], question);
      PreparedStatement statement = (PreparedStatement) method.invoke(connection, arguments);
      statement.setQueryTimeout(seconds);
      // One more than anybody gets, so that it shows.
      statement.setMaxRows(HiddenResults.MOST_ROWS + 1);
      return statement;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static String seen(String sql, Question question) {
    Set<String> tables = HiddenRows.tables(sql);
    return tables.isEmpty() ? sql : HiddenRows.without(question.hidden(), tables, sql);
  }
}
