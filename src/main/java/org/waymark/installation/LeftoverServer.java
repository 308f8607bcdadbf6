package org.waymark.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that outlived the Waymark that started it. A Waymark that is killed can't
 * stop its server; the next one finds it by the server's own note of its process, stops it in
 * order, and starts afresh. Nothing is lost: what was committed is on disk.
 */
final class LeftoverServer {

  private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);
  private static final long PATIENCE_SECONDS = 60;

  private final Path data;
  private final Path note;

  LeftoverServer(Path data) {
    this.data = data;
    this.note = data.resolve("postmaster.pid");
  }

  void stop() {
    if (!Files.exists(note)) {
      return;
    }
    Optional<ProcessHandle> server = process().filter(this::isOurServer);
    if (server.isPresent()) {
      log.info("Stopping the PostgreSQL server that an earlier run left behind");
      stop(server.get());
    }
    forgetNote();
  }

  private Optional<ProcessHandle> process() {
    try {
      List<String> lines = Files.readAllLines(note);
      return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  // After a reboot the noted process id may belong to anything: only a postgres on our data is
  // ours.
  private boolean isOurServer(ProcessHandle process) {
    String command = process.info().commandLine().orElse("");
    return process.isAlive() && command.contains("postgres") && command.contains(data.toString());
  }

  private void stop(ProcessHandle server) {
    interrupt(server);
    try {
      server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException(
          "A PostgreSQL server (process "
              + server.pid()
              + ") still runs on "
              + data
              + " and does not stop. Stop it, then start Waymark again.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // SIGINT is PostgreSQL's fast shutdown; where there are no signals, ending it is safe too, and
  // the next start recovers from the write-ahead log.
  private static void interrupt(ProcessHandle server) {
    try {
      int ended = new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
      if (ended != 0) {
        server.destroy();
      }
    } catch (IOException e) {
      server.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void forgetNote() {
    try {
      Files.deleteIfExists(note);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
