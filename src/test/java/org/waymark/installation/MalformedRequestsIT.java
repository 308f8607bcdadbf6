package org.waymark.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/**
 * Requests that no form and no program of ours would send, at every door: each is answered with
 * what is wrong, by no fault of the server, and nothing is left half done. It sends the same each
 * time; {@code -Dwaymark.seed} sends other ones, {@code -Dwaymark.requests} more of them.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class MalformedRequestsIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SENDERS = 4;
  private static final int REQUESTS = Integer.getInteger("waymark.requests", 5_000);
  private static final long SEED = Long.getLong("waymark.seed", 20_787);
  private static final List<String> USERS =
      List.of(
          "practitioner",
          "team-manager",
          "business-support",
          "provider-a",
          "administrator",
          "process-owner");

  private final Path data =
      Path.of("target", "malformed", "data-" + System.nanoTime()).toAbsolutePath();
  private final Set<String> faults = new ConcurrentSkipListSet<>();
  private ForkedWaymark waymark;

  @AfterEach
  void leaveNothingRunning() throws Exception {
    if (waymark != null) {
      waymark.killTree();
    }
    FileSystemUtils.deleteRecursively(data);
  }

  @Test
  void no_request_however_malformed_is_answered_by_a_fault_or_leaves_anything_half_done()
      throws Exception {
    waymark = ForkedWaymark.start(data, Map.of()).ready();
    KilledDatabase database = new KilledDatabase(data);
    OddRequests odd = new OddRequests(doors(), known(database));
    long traces = traces();

    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    List<Future<?>> sent = new ArrayList<>();
    for (int sender = 0; sender < SENDERS; sender++) {
      Random random = new Random(SEED * SENDERS + sender);
      sent.add(
          senders.submit(
              () -> {
                Map<String, SignedIn> sessions = sessions();
                for (int i = 0; i < REQUESTS / SENDERS; i++) {
                  String user = USERS.get(random.nextInt(USERS.size()));
                  OddRequests.Odd next = odd.next(random);
                  String whom = repairs(user, next) ? "process-owner" : user;
                  send(next, whom, sessions.get(whom));
                }
                return null;
              }));
    }
    senders.shutdown();
    for (Future<?> all : sent) {
      all.get();
    }

    assertThat(faults).as("seed %d%n%s", SEED, firstTraces()).isEmpty();
    assertThat(traces()).as("stack traces in the log %s", waymark.log().length()).isEqualTo(traces);
    database.holdsNothingHalfDone();
  }

  /** Administrators repair a case past its forms, one task at a time: what they leave is theirs. */
  private static boolean repairs(String user, OddRequests.Odd odd) {
    return user.equals("administrator")
        && odd.path().matches(".*/(task/[^/]*/complete|process-instance/[^/]*/modification)");
  }

  private Map<String, SignedIn> sessions() throws IOException, InterruptedException {
    Map<String, SignedIn> sessions = new HashMap<>();
    for (String user : USERS) {
      sessions.put(user, SignedIn.at(waymark.port, user));
    }
    return sessions;
  }

  private void send(OddRequests.Odd odd, String user, SignedIn session) {
    try {
      HttpResponse<String> answer = session.send(odd.method(), odd.path(), odd.type(), odd.body());
      boolean tellsOfCode = Workers.tellsOfCode(answer.body());
      if (answer.statusCode() >= 500 || answer.statusCode() >= 400 && tellsOfCode) {
        faults.add(
            answer.statusCode()
                + " "
                + user
                + " "
                + odd.inShort()
                + " → "
                + shortly(answer.body()));
      }
    } catch (IOException noAnswer) {
      faults.add("no answer: " + odd.inShort() + " → " + noAnswer);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static String shortly(String body) {
    return body.substring(0, Math.min(body.length(), 160)).replaceAll("\\s+", " ");
  }

  private long traces() throws IOException {
    return waymark.log().lines().filter(line -> line.startsWith("\tat ")).count();
  }

  /** The first of what the server logged as failures, so that a rare one can be found. */
  private String firstTraces() throws IOException {
    return waymark
        .log()
        .lines()
        .filter(line -> line.matches(".* ERROR .*|\\tat .*|Caused by: .*"))
        .limit(120)
        .collect(Collectors.joining("\n"));
  }

  /** What our own doors take, as the product says it, and the doors of the engine. */
  private List<String> doors() throws Exception {
    List<String> doors = new ArrayList<>(OddRequests.ENGINE);
    doors.addAll(OddRequests.PAGES);
    JsonNode paths =
        JSON.readTree(waymark.get("practitioner", "demo", "/v3/api-docs").body()).path("paths");
    assertThat(paths.size()).isGreaterThan(20);
    paths
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> doors.add(method.toUpperCase() + " " + path.getKey())));
    return doors;
  }

  /** Ids that there are, so that not every request ends at the first look-up. */
  private List<String> known(KilledDatabase database) throws Exception {
    List<String> known = new ArrayList<>();
    known.addAll(database.column("select id::text from person limit 20"));
    known.addAll(database.column("select reference from case_file limit 20"));
    known.addAll(database.column("select id_ from act_ru_task limit 20"));
    known.addAll(database.column("select distinct proc_inst_id_ from act_ru_task limit 20"));
    return known;
  }
}
