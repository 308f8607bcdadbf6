package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.People;
import org.waymark.support.Locks;
import org.waymark.support.WaymarkTest;

/** What a person typed is not lost because the sweep raised the task at that very moment. */
@WaymarkTest
class SubmittedAtTheSameMomentTest {

  private static final String LEFT = "{\"variables\":{\"way\":{\"value\":\"left\"}}}";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired People people;
  @Autowired FormAnswers answers;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @ParameterizedTest
  @EnumSource(Door.class)
  void a_form_submitted_while_the_task_is_raised_is_taken_once(Door door) throws Exception {
    AttackedWork work = new AttackedWork(engine, cases, people);
    String task = work.task().getId();
    Browser browser = door.open(port, "practitioner");
    ExecutorService person = Executors.newSingleThreadExecutor();
    try {
      Future<HttpResponse<String>> answer =
          transaction.execute(
              status -> {
                engine.getTaskService().setPriority(task, 90);
                Future<HttpResponse<String>> submitted =
                    person.submit(
                        () ->
                            browser.json("POST", door.at("/task/" + task + "/submit-form"), LEFT));
                Locks.untilSomebodyWaits(jdbc);
                return submitted;
              });

      HttpResponse<String> response = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
    } finally {
      person.shutdownNow();
    }
    assertThat(work.task().getTaskDefinitionKey()).isEqualTo("UserTask_Second");
    assertThat(answers.of(work.reference)).hasSize(1);
  }
}
