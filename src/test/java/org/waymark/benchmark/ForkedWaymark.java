package org.waymark.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Waymark in a JVM of its own with default settings, on the embedded database in a folder. */
final class ForkedWaymark implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 180;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path data;
  private final int port;
  private final long began;
  private final Process process;
  private final Path log;
  private final double secondsToSignIn;

  private ForkedWaymark(Path data) throws IOException {
    this.data = data;
    this.port = freePort();
    this.log = Files.createDirectories(data).resolve("waymark-" + port + ".log");
    this.began = System.nanoTime();
    this.process =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    this.secondsToSignIn = await(this::showsSignInPage);
  }

  /** With the JVM arguments that {@code mvn spring-boot:run} gives. */
  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(System.getProperty("waymark.jvm").split(" ")));
    command.addAll(List.of("-cp", productionClasses(), "org.waymark.WaymarkApplication"));
    command.add("--server.port=" + port);
    command.add("--waymark.database.data-directory=" + data);
    return command;
  }

  /** Starts, and returns when the sign-in page is there. */
  static ForkedWaymark start(Path data) {
    try {
      return new ForkedWaymark(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://localhost:" + port;
  }

  /** From the start of the JVM to the first sign-in page. */
  double secondsToSignIn() {
    return secondsToSignIn;
  }

  /**
   * Waits until the models are deployed and the accounts made; seconds from the start of the JVM.
   */
  double awaitReady() {
    return await(this::saysItIsReady);
  }

  private boolean saysItIsReady() {
    try {
      return Files.readString(log).contains("Waymark is ready");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Memory that the JVM holds now, in MB. */
  double residentMegabytes() {
    return kilobytes(process.pid(), "status", "VmRSS:") / 1024;
  }

  /** The most that the JVM ever held, in MB. */
  double peakMegabytes() {
    return kilobytes(process.pid(), "status", "VmHWM:") / 1024;
  }

  /** Memory of the embedded PostgreSQL, shared pages counted once, in MB. */
  double databaseMegabytes() {
    return ProcessHandle.of(databasePid()).stream()
            .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
            .mapToDouble(one -> kilobytes(one.pid(), "smaps_rollup", "Pss:"))
            .sum()
        / 1024;
  }

  private long databasePid() {
    try {
      return Long.parseLong(
          Files.readAllLines(data.resolve("postgresql").resolve("postmaster.pid")).get(0).trim());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double kilobytes(long pid, String file, String line) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
      return lines
          .filter(one -> one.startsWith(line))
          .mapToDouble(one -> Double.parseDouble(one.replaceAll("\\D+", "")))
          .findFirst()
          .orElseThrow();
    } catch (IOException | UncheckedIOException e) {
      // A server process that has just ended holds nothing.
      return 0;
    }
  }

  private double await(BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      double seconds = (System.nanoTime() - began) / 1e9;
      if (!process.isAlive() || seconds > PATIENCE_SECONDS) {
        process.destroy();
        throw new AssertionError("Waymark did not start: see " + log);
      }
      LockSupport.parkNanos(50_000_000);
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private boolean showsSignInPage() {
    HttpRequest page = HttpRequest.newBuilder(URI.create(address() + "/sign-in")).build();
    try {
      return HTTP.send(page, BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String productionClasses() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> entries =
        Arrays.stream(all.split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes"))
            .toList();
    return entries.stream().collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("Waymark did not stop");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
