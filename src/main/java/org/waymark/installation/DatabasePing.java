package org.waymark.installation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Whether the database answers, found out within a second and on a connection of its own: the pool
 * is what everybody waits for when it does not. One question is on its way at a time; while it has
 * no answer the database does not answer.
 */
final class DatabasePing {

  /** How long a database may take to be said to answer. */
  static final Duration LONGEST_WAIT = Duration.ofMillis(1200);

  /** Asks the database something small. */
  interface Question {

    /**
     * @throws SQLException if the database does not answer
     */
    void ask() throws SQLException;
  }

  private final Question question;
  private final Executor asker;
  private CompletableFuture<Boolean> underWay;
  private long askedAt;

  DatabasePing(Question question, Executor asker) {
    this.question = question;
    this.asker = asker;
  }

  /** Asks over a connection that is made for it. */
  static Question over(String url, String user, String password) {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password == null ? "" : password);
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("socketTimeout", "2");
    return () -> {
      try (Connection connection = DriverManager.getConnection(url, properties)) {
        connection.createStatement().execute("select 1");
      }
    };
  }

  boolean isAnswered() {
    try {
      return asked().get(remaining(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException noAnswer) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized CompletableFuture<Boolean> asked() {
    if (underWay == null || underWay.isDone()) {
      askedAt = System.nanoTime();
      underWay = CompletableFuture.supplyAsync(this::answers, asker);
    }
    return underWay;
  }

  // Whoever asks second does not wait anew for what has no answer.
  private synchronized long remaining() {
    return Math.max(0, LONGEST_WAIT.toNanos() - (System.nanoTime() - askedAt));
  }

  private boolean answers() {
    try {
      question.ask();
      return true;
    } catch (SQLException noAnswer) {
      return false;
    }
  }
}
