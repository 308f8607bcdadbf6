package org.waymark.installation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The processes of an embedded PostgreSQL, found by its own notes, and what can befall them. */
final class DatabaseServer {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private final Path directory;

  DatabaseServer(Path directory) {
    this.directory = directory;
  }

  int port() throws IOException {
    return Integer.parseInt(note().get(3).strip());
  }

  /** The server and all that it started stop where they are, with every connection open. */
  void standsStill() throws IOException, InterruptedException {
    signal("STOP");
  }

  void goesOn() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("kill", "-" + name));
    Stream.concat(Stream.of(process()), process().descendants())
        .forEach(one -> command.add(String.valueOf(one.pid())));
    // One that ended meanwhile is no fault.
    new ProcessBuilder(command).start().waitFor();
  }

  /** One of its processes is killed; PostgreSQL ends all connections and begins anew. */
  void losesOne(Random random) throws IOException {
    List<ProcessHandle> all = process().descendants().toList();
    all.get(random.nextInt(all.size())).destroyForcibly();
  }

  /** Ends at once, as by a loss of power, or after what it is at. */
  void ends(boolean atOnce) throws IOException, InterruptedException {
    ProcessHandle server = process();
    String signal = atOnce ? "-QUIT" : "-INT";
    new ProcessBuilder("kill", signal, String.valueOf(server.pid())).start().waitFor();
    server.onExit().join();
  }

  boolean isRunning() throws IOException {
    return Files.exists(directory.resolve("postmaster.pid")) && find(pid()) != null;
  }

  /** Starts it as it was started before. */
  void startsAgain() throws IOException {
    String before = Files.readString(directory.resolve("postmaster.opts")).strip();
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      // PostgreSQL refuses root: within a name space of its own it is nobody.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(before.substring(0, before.indexOf(' ')));
    QUOTED
        .matcher(before)
        .results()
        .map(MatchResult::group)
        .map(DatabaseServer::bare)
        .forEach(command::add);
    File log = directory.resolveSibling("postgresql.log").toFile();
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }

  private static String bare(String quoted) {
    return quoted.substring(1, quoted.length() - 1);
  }

  /** Whatever still runs ends. */
  void isLeftNowhere() throws IOException {
    if (isRunning()) {
      ProcessHandle server = process();
      List<ProcessHandle> all = server.descendants().toList();
      server.destroyForcibly();
      all.forEach(ProcessHandle::destroyForcibly);
      server.onExit().join();
    }
  }

  private ProcessHandle process() throws IOException {
    ProcessHandle found = find(pid());
    if (found == null) {
      throw new IllegalStateException("PostgreSQL does not run on " + directory);
    }
    return found;
  }

  /** A process that has the server's number and is another one is none of ours. */
  private ProcessHandle find(long pid) {
    return ProcessHandle.of(pid)
        .filter(one -> one.info().commandLine().orElse("").contains(directory.toString()))
        .orElse(null);
  }

  private long pid() throws IOException {
    return Long.parseLong(note().get(0).strip());
  }

  private List<String> note() throws IOException {
    return Files.readAllLines(directory.resolve("postmaster.pid"));
  }
}
