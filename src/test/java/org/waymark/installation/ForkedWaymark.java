package org.waymark.installation;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A Waymark in a process of its own, which a test may kill. */
final class ForkedWaymark {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  final int port;
  private final Process process;
  private final Path log;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private ForkedWaymark(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /** Starts one on a data directory, and does not wait. */
  static ForkedWaymark start(Path data, Map<String, String> environment) throws IOException {
    return start(data, environment, List.of("-cp", classPath(), "org.waymark.WaymarkApplication"));
  }

  /** Starts the packaged jar as docker/Dockerfile does, and does not wait. */
  static ForkedWaymark startPackaged(Path jar, Path data, Map<String, String> environment)
      throws IOException {
    return start(data, environment, List.of("-Duser.timezone=UTC", "-jar", jar.toString()));
  }

  private static ForkedWaymark start(
      Path data, Map<String, String> environment, List<String> application) throws IOException {
    int port = freePort();
    Files.createDirectories(data);
    Path log = Files.createTempFile(data.toAbsolutePath().getParent(), "waymark-", ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // It lives for minutes: what takes long to pay for itself is left out.
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(application);
    command.add("--server.port=" + port);
    command.add("--waymark.database.data-directory=" + data);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new ForkedWaymark(builder.start(), port, log);
  }

  // The application's own class path: test classes hold components that it must not find.
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Waits until it says that it is ready. */
  ForkedWaymark ready() throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!log().contains("Waymark is ready")) {
      if (!process.isAlive() || System.nanoTime() > until) {
        throw new AssertionError("Waymark did not start:\n" + log());
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
    return this;
  }

  /** Waits until it has given up. */
  int givenUp() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("It still runs");
    }
    return process.exitValue();
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL for the application alone: its PostgreSQL is left running. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGKILL for the application and everything that it started, PostgreSQL too. */
  void killTree() throws InterruptedException {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    process.destroyForcibly().waitFor();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(handle -> handle.onExit().join());
  }

  /** Stops it in order. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      killTree();
    }
  }

  /** Asks for the health as a watcher does, who has no account. */
  HttpResponse<String> healthWithin(Duration atMost) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
            .timeout(atMost));
  }

  boolean isHealthy() throws InterruptedException {
    try {
      return healthWithin(Duration.ofSeconds(10)).statusCode() == 200;
    } catch (IOException away) {
      return false;
    }
  }

  HttpResponse<String> get(String user, String password, String path)
      throws IOException, InterruptedException {
    return send(request(user, password, path).GET());
  }

  HttpResponse<String> post(String user, String path, String body)
      throws IOException, InterruptedException {
    return send(
        request(user, "demo", path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Uploads a file as a browser does. */
  HttpResponse<String> upload(String user, String path, String file)
      throws IOException, InterruptedException {
    String part =
        "--waymark\r\nContent-Disposition: form-data; name=\"file\"; filename=\"contacts.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + file
            + "\r\n--waymark--\r\n";
    return send(
        request(user, "demo", path)
            .timeout(PATIENCE)
            .header("Content-Type", "multipart/form-data; boundary=waymark")
            .POST(BodyPublishers.ofString(part)));
  }

  private HttpRequest.Builder request(String user, String password, String path) {
    String credentials =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Basic " + credentials);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
