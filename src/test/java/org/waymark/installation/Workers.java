package org.waymark.installation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People who raise concerns, gather information and import contacts without a pause, and what they
 * were told is done. Whoever is told nothing, or that it failed, waits until Waymark is healthy and
 * goes on with what they were at; whoever finds nobody there goes home.
 */
final class Workers {

  static final int ROWS = 400;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PEOPLE = 4;
  private static final String START =
      "/engine-rest/process-definition/key/safeguarding-concern/submit-form";
  private static final String GATHERED =
      """
      {"variables":{"safety":{"value":"made-safe"},"safetyActions":{"value":"said"},
       "othersAtRisk":{"value":"no"},"personAsked":{"value":"yes"},
       "personWishes":{"value":"said"},"consent":{"value":"does-not-agree"},
       "reasonToGoOn":{"value":"serious-harm"},"reasonToGoOnDetails":{"value":"said"},
       "substantialDifficulty":{"value":"yes"},"whoCouldHelp":{"value":"said"},
       "abuseTypes":{"value":"[\\"neglect\\"]","type":"Json"},"needsInformation":{"value":"said"},
       "abuseInformation":{"value":"said"},"protectionInformation":{"value":"said"},
       "sources":{"value":"[\\"visit\\"]","type":"Json"}}}""";

  private final Set<String> raised = ConcurrentHashMap.newKeySet();
  private final Set<String> gathered = ConcurrentHashMap.newKeySet();
  private final AtomicInteger unknown = new AtomicInteger();
  private final AtomicInteger file = new AtomicInteger();
  private final Set<String> untruths = new ConcurrentSkipListSet<>();

  /** References of the concerns that were acknowledged. */
  Set<String> raised() {
    return raised;
  }

  /** Tasks whose completion was acknowledged. */
  Set<String> gathered() {
    return gathered;
  }

  /** How many concerns were sent of which nobody was told that they are on record. */
  int unknown() {
    return unknown.get();
  }

  /** Answers that were no acknowledgement and said nothing true either. */
  Set<String> untruths() {
    return untruths;
  }

  int acknowledged() {
    return raised.size() + gathered.size();
  }

  /** A shift of work, until it is called off. */
  final class Shift {

    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE + 1);
    private final ForkedWaymark waymark;

    private Shift(ForkedWaymark waymark) {
      this.waymark = waymark;
      people.submit(() -> alone(this::importing));
      for (int person = 0; person < PEOPLE; person++) {
        people.submit(() -> alone(this::working));
      }
    }

    /** Nobody begins anything more, and nobody waits for what is under way. */
    void end() throws InterruptedException {
      people.shutdownNow();
      if (!people.awaitTermination(2, TimeUnit.MINUTES)) {
        untruths.add("somebody still waits for an answer after two minutes");
      }
    }

    private void alone(Work work) {
      try {
        while (!people.isShutdown()) {
          work.once();
        }
      } catch (InterruptedException home) {
        Thread.currentThread().interrupt();
      } catch (IOException | RuntimeException odd) {
        untruths.add("a worker was stopped by " + odd);
      }
    }

    private void working() throws IOException, InterruptedException {
      unknown.incrementAndGet();
      HttpResponse<String> started =
          sent(() -> waymark.post("practitioner", START, "{\"variables\":{}}"));
      if (started == null || started.statusCode() != 200) {
        failed("raising a concern", started);
        return;
      }
      JsonNode instance = JSON.readTree(started.body());
      raised.add(instance.path("businessKey").asText());
      unknown.decrementAndGet();
      gather(instance.path("id").asText());
    }

    private void gather(String instance) throws IOException, InterruptedException {
      String task = null;
      while (task == null) {
        String open = "/engine-rest/task?processInstanceId=" + instance;
        HttpResponse<String> list = sent(() -> waymark.get("practitioner", "demo", open));
        if (list != null && list.statusCode() == 200) {
          task = JSON.readTree(list.body()).path(0).path("id").asText();
        } else {
          failed("asking for the task", list);
        }
      }
      String submit = "/engine-rest/task/" + task + "/submit-form";
      boolean repeated = false;
      while (true) {
        HttpResponse<String> done = sent(() -> waymark.post("practitioner", submit, GATHERED));
        boolean wasDone = repeated && done != null && done.statusCode() / 100 == 4;
        if (done != null && done.statusCode() == 204 || wasDone) {
          gathered.add(task);
          return;
        }
        repeated = true;
        failed("completing the task", done);
      }
    }

    private void importing() throws IOException, InterruptedException {
      HttpResponse<String> answer =
          sent(
              () ->
                  waymark.upload(
                      "business-support", "/api/imports/contacts", contacts(file.get())));
      if (answer == null || answer.statusCode() != 200) {
        failed("importing", answer);
        return;
      }
      JsonNode rows = JSON.readTree(answer.body());
      if (answer.body().contains("a fault in Waymark")) {
        // Whoever is told so sends the file again.
        return;
      }
      if (rows.path("accepted").asInt() + rows.path("unchanged").asInt() != ROWS) {
        untruths.add("an import came to its end without all rows: " + answer.body());
      }
      file.incrementAndGet();
    }

    private HttpResponse<String> sent(Request request) throws InterruptedException {
      try {
        return request.send();
      } catch (IOException none) {
        return null;
      }
    }

    /** What is not done is said to be a fault of the server, in words; then it is waited for. */
    private void failed(String at, HttpResponse<String> answer) throws InterruptedException {
      if (answer != null && (answer.statusCode() < 500 || tellsOfCode(answer.body()))) {
        untruths.add(at + ": " + answer.statusCode() + " " + shortly(answer.body()));
      }
      while (!waymark.isHealthy()) {
        if (!waymark.isAlive()) {
          people.shutdown();
          throw new InterruptedException();
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
  }

  private interface Work {
    void once() throws IOException, InterruptedException;
  }

  private interface Request {
    HttpResponse<String> send() throws IOException, InterruptedException;
  }

  Shift begin(ForkedWaymark waymark) {
    return new Shift(waymark);
  }

  /** The engine's answers name their kind, which programs read; the words must not. */
  static boolean tellsOfCode(String body) {
    return body.replaceAll("\"type\":\"\\w+\"", "")
        .matches("(?s).*(Exception\\b|\\bat org\\.|\\bat java\\.).*");
  }

  private static String shortly(String body) {
    return body.substring(0, Math.min(body.length(), 300)).replaceAll("\\s+", " ");
  }

  static String contacts(int number) {
    StringBuilder file =
        new StringBuilder(
            "Contact ID,Date received,Channel,Source,Family name,Postcode,Person knows and agrees,"
                + "Presenting situation,Urgent,Safeguarding worry\n");
    for (int row = 0; row < ROWS; row++) {
      file.append(
          "KILLED-%d-%d,3/7/2026,phone,gp,%s,WM6 4AB,yes,Has fallen,no,no%n"
              .formatted(number, row, name(number * ROWS + row)));
    }
    return file.toString();
  }

  // Names that nobody takes for one another.
  private static String name(int row) {
    Random letters = new Random(row * 7919L);
    return letters
        .ints(12, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
