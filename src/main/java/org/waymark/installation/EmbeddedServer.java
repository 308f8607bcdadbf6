package org.waymark.installation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The embedded PostgreSQL server. Its data outlives Waymark: the library's own defaults, made for
 * tests, switch off what makes a commit durable, and are switched back on here.
 */
final class EmbeddedServer implements Closeable {

  private static final Duration RECOVERY_AFTER_A_CRASH = Duration.ofMinutes(2);

  private final EmbeddedPostgres postgres;

  private EmbeddedServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * Starts the server on its data directory, after stopping one that a killed Waymark left behind.
   *
   * @throws IllegalStateException if another Waymark is running on the same data
   */
  static EmbeddedServer start(DatabaseProperties properties) {
    Path data = properties.dataDirectory().toAbsolutePath().normalize().resolve("postgresql");
    DataDirectoryLock.take(data.getParent());
    new LeftoverServer(data).stop();
    try {
      return new EmbeddedServer(builder(data, properties.durable()).start());
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL server did not start on " + data, e);
    }
  }

  private static EmbeddedPostgres.Builder builder(Path data, boolean durable) {
    String commits = durable ? "on" : "off";
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(RECOVERY_AFTER_A_CRASH)
        .setServerConfig("fsync", commits)
        .setServerConfig("synchronous_commit", commits)
        .setServerConfig("full_page_writes", commits)
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("timezone", "UTC")
        // The server's own log names an error without the row that caused it.
        .setServerConfig("log_error_verbosity", "terse")
        .setServerConfig("max_connections", "100");
  }

  String url() {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
