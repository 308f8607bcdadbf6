package org.waymark.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.waymark.timescales.WorkingCalendar;

/** Several practitioners at work over HTTP: they open Tasklist, look at lists and submit forms. */
final class OfficeDay {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PEOPLE = 4;

  /** The web apps' own door, which Tasklist uses. */
  private static final String DOOR = "/camunda/api/engine/engine/default/";

  private final String address;
  private final AtomicInteger contacts = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();

  OfficeDay(String address) {
    this.address = address;
  }

  /** Takes that many contacts to their outcome; returns how many requests that took. */
  int work(int referrals) {
    AtomicInteger left = new AtomicInteger(referrals);
    ExecutorService office = Executors.newFixedThreadPool(PEOPLE);
    try {
      CompletableFuture.allOf(
              IntStream.range(0, PEOPLE)
                  .mapToObj(one -> CompletableFuture.runAsync(() -> until(left), office))
                  .toArray(CompletableFuture[]::new))
          .join();
    } finally {
      office.shutdownNow();
    }
    return requests.get();
  }

  private void until(AtomicInteger left) {
    Visitor worker = Visitor.signIn(address, "practitioner", "demo");
    while (left.getAndDecrement() > 0) {
      referral(worker);
    }
  }

  private void referral(Visitor worker) {
    ReferralAnswers answers =
        new ReferralAnswers(LocalDateTime.ofInstant(Instant.now(), WorkingCalendar.LONDON));
    worker.get("/camunda/app/tasklist/default/");
    worker.json(DOOR + "process-definition/key/referral/deployed-start-form");
    JsonNode started =
        worker.post(
            DOOR + "process-definition/key/referral/submit-form",
            variables(answers.contact(contacts.incrementAndGet())));
    requests.addAndGet(3);
    for (int form = 0; form < 3; form++) {
      task(worker, answers, started.path("businessKey").asText());
    }
  }

  private void task(Visitor worker, ReferralAnswers answers, String reference) {
    worker.json(DOOR + "task?maxResults=15&sortBy=dueDate&sortOrder=asc");
    JsonNode found = worker.json(DOOR + "task?processInstanceBusinessKey=" + reference);
    JsonNode task = found.isArray() ? found.get(0) : found.at("/_embedded/task/0");
    assertThat(task).as("an open task of %s", reference).isNotNull();
    String path = DOOR + "task/" + task.path("id").asText();
    worker.json(path + "/deployed-form");
    worker.json(path + "/form-variables");
    worker.post(
        path + "/submit-form", variables(answers.of(task.path("taskDefinitionKey").asText())));
    requests.addAndGet(5);
  }

  private static Map<String, Object> variables(Map<String, Object> answers) {
    Map<String, Object> variables = new LinkedHashMap<>();
    answers.forEach(
        (field, value) ->
            variables.put(
                field,
                value instanceof List<?> list
                    ? Map.of("value", JSON.valueToTree(list).toString(), "type", "Json")
                    : Map.of("value", value)));
    return Map.of("variables", variables);
  }
}
