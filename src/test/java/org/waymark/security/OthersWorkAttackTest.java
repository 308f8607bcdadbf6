package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.People;
import org.waymark.casefile.Restrictions;
import org.waymark.support.WaymarkTest;

/** Work belongs to a role in a team, a restricted record to those who are named. */
@WaymarkTest
class OthersWorkAttackTest {

  private static final String LEFT = "{\"variables\":{\"way\":{\"value\":\"left\"}}}";

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired People people;
  @Autowired Restrictions restrictions;
  @Autowired FormAnswers answers;
  private AttackedWork work;

  @BeforeEach
  void begin() {
    work = new AttackedWork(engine, cases, people);
  }

  private String task(String resource) {
    return "/task/" + work.task().getId() + resource;
  }

  private void refusesWork(Door door, String user) {
    Browser browser = door.open(port, user);
    String before = work.state();
    String self = "{\"userId\":\"" + user + "\"}";
    for (String[] attack :
        List.of(
            new String[] {"/claim", self},
            new String[] {"/claim", "{\"userId\":\"practitioner\"}"},
            new String[] {"/assignee", self},
            new String[] {"/unclaim", "{}"},
            new String[] {"/submit-form", LEFT},
            new String[] {"/complete", LEFT},
            new String[] {
              "/identity-links", "{\"groupId\":\"team-south.practitioners\",\"type\":\"candidate\"}"
            })) {
      HttpResponse<String> answer = browser.json("POST", door.at(task(attack[0])), attack[1]);

      assertThat(answer.statusCode()).as(user + attack[0] + answer.body()).isEqualTo(403);
    }
    assertThat(work.state()).isEqualTo(before);
    assertThat(answers.of(work.reference)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void another_teams_practitioner_and_manager_cannot_do_the_teams_work(Door door) {
    refusesWork(door, "practitioner-south");
    refusesWork(door, "team-manager-south");
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void another_role_of_the_team_cannot_do_the_roles_work(Door door) {
    // A senior practitioner holds the same grants on the process, for its second task.
    refusesWork(door, "senior-practitioner");
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void who_may_do_the_work_claims_and_completes_it_by_the_same_requests(Door door) {
    Browser browser = door.open(port, "practitioner");
    String claim = "{\"userId\":\"practitioner\"}";

    assertThat(browser.json("POST", door.at(task("/claim")), claim).statusCode()).isEqualTo(204);
    assertThat(browser.json("POST", door.at(task("/submit-form")), LEFT).statusCode())
        .isEqualTo(204);
    assertThat(work.task().getTaskDefinitionKey()).isEqualTo("UserTask_Second");
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void a_restricted_case_can_be_neither_read_nor_worked_on_by_who_is_not_named(Door door) {
    engine.getRuntimeService().setVariable(work.instance, "secretCode", "secret-of-the-case");
    work.restrictTo("practitioner-2", restrictions);

    refusesWork(door, "practitioner");
    readsNothing(door, "practitioner");
    readsNothing(door, "team-manager");
    readsNothing(door, "service-manager");
    readsNothing(door, "administrator");
  }

  private void readsNothing(Door door, String user) {
    Browser browser = door.open(port, user);
    for (String resource :
        List.of("", "/form", "/form-variables", "/deployed-form", "/rendered-form", "/variables")) {
      HttpResponse<String> answer = browser.get(door.at(task(resource)));
      assertThat(answer.statusCode()).as(user + resource + answer.body()).isIn(403, 404);
      assertThat(answer.body()).doesNotContain("secret-of-the-case", "Attacked");
    }
    for (String resource :
        List.of(
            "/process-instance/@/variables",
            "/process-instance/@/activity-instances",
            "/execution/@/localVariables",
            "/variable-instance?processInstanceIdIn=@",
            "/history/variable-instance?processInstanceId=@",
            "/history/detail?processInstanceId=@",
            "/history/activity-instance?processInstanceId=@")) {
      HttpResponse<String> answer = browser.get(door.at(resource.replace("@", work.instance)));
      assertThat(answer.statusCode()).as(user + resource).isIn(200, 403, 404);
      assertThat(answer.body())
          .as(user + resource)
          .doesNotContain("secret-of-the-case", "secretCode", "UserTask_First");
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void who_is_named_on_a_restricted_record_reads_and_works_by_the_same_requests(Door door) {
    work.restrictTo("practitioner-2", restrictions);
    Browser browser = door.open(port, "practitioner-2");

    assertThat(browser.get(door.at(task(""))).body()).contains("Do the first");
    assertThat(browser.get(door.at(task("/form-variables"))).body()).contains("Ann Attacked");
    assertThat(browser.json("POST", door.at(task("/submit-form")), LEFT).statusCode())
        .isEqualTo(204);
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void an_administrator_sees_what_is_to_be_done_and_nothing_about_the_person(Door door) {
    Browser browser = door.open(port, "administrator");
    for (String resource : List.of("/form-variables", "/rendered-form", "/form")) {
      assertThat(browser.get(door.at(task(resource))).body())
          .as(resource)
          .doesNotContain("Ann", "Attacked");
    }
    assertThat(browser.get(door.at(task("/form-variables"))).body()).contains(work.reference);
    assertThat(browser.get("/tasks/" + work.task().getId()).statusCode()).isEqualTo(403);
    assertThat(door.open(port, "practitioner").get(door.at(task("/form-variables"))).body())
        .contains("Ann Attacked");
  }

  @Test
  void before_a_record_is_restricted_a_manager_reads_its_variables_by_the_same_request() {
    engine.getRuntimeService().setVariable(work.instance, "secretCode", "secret-of-the-case");
    Browser manager = Door.REST.open(port, "team-manager");
    String query = "/variable-instance?processInstanceIdIn=" + work.instance;

    assertThat(manager.get(Door.REST.at(query)).body()).contains("secret-of-the-case");
    work.restrictTo("practitioner-2", restrictions);
    assertThat(manager.get(Door.REST.at(query)).body()).isEqualTo("[]");
  }

  @RepeatedTest(5)
  void of_two_people_who_complete_a_task_at_once_one_wins_and_the_other_is_told() throws Exception {
    List<HttpResponse<String>> both =
        atOnce(task("/submit-form"), List.of("practitioner", "practitioner-2"));

    assertThat(both).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 400);
    assertThat(both).extracting(HttpResponse::body).anyMatch(b -> b.contains("Somebody else"));
    assertThat(answers.of(work.reference)).hasSize(1);
    assertThat(work.task().getTaskDefinitionKey()).isEqualTo("UserTask_Second");
  }

  @Test
  void who_completes_a_task_that_is_done_already_is_told() {
    String form = task("/submit-form");
    Browser browser = Door.REST.open(port, "practitioner");
    assertThat(browser.json("POST", Door.REST.at(form), LEFT).statusCode()).isEqualTo(204);

    HttpResponse<String> second = browser.json("POST", Door.REST.at(form), LEFT);

    assertThat(second.statusCode()).isEqualTo(400);
    assertThat(second.body()).contains("Somebody else");
    assertThat(answers.of(work.reference)).hasSize(1);
  }

  @Test
  void who_claims_what_a_colleague_has_claimed_is_told() {
    Browser first = Door.REST.open(port, "practitioner");
    Browser second = Door.REST.open(port, "practitioner-2");
    String claim = Door.REST.at(task("/claim"));
    assertThat(first.json("POST", claim, "{\"userId\":\"practitioner\"}").statusCode())
        .isEqualTo(204);

    HttpResponse<String> late = second.json("POST", claim, "{\"userId\":\"practitioner-2\"}");

    assertThat(late.statusCode()).isEqualTo(400);
    assertThat(late.body()).contains("Somebody else");
    assertThat(work.task().getAssignee()).isEqualTo("practitioner");
  }

  private List<HttpResponse<String>> atOnce(String path, List<String> users) throws Exception {
    CyclicBarrier start = new CyclicBarrier(users.size());
    ExecutorService pool = Executors.newFixedThreadPool(users.size());
    try {
      List<Callable<HttpResponse<String>>> work = new ArrayList<>();
      for (String user : users) {
        Browser browser = Door.REST.open(port, user);
        work.add(
            () -> {
              start.await();
              return browser.json("POST", Door.REST.at(path), LEFT);
            });
      }
      List<HttpResponse<String>> answers = new ArrayList<>();
      for (Future<HttpResponse<String>> answer : pool.invokeAll(work)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }
}
