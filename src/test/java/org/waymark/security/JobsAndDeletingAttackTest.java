package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.People;
import org.waymark.support.CapturedLog;
import org.waymark.support.WaymarkTest;

/** Nobody stops the sweep or any other job, and nobody deletes what has or had cases. */
@WaymarkTest
class JobsAndDeletingAttackTest {

  private static final List<String> USERS =
      List.of(
          "provider-a",
          "practitioner",
          "business-support",
          "team-manager",
          "service-manager",
          "process-owner",
          "administrator");

  private static final String LATER = "{\"duedate\":\"2030-01-01T00:00:00.000+0000\"}";
  private static final String SUSPENDED = "{\"suspended\":true}";
  private static final String OF_INSTANCE = "{\"processInstanceIds\":[\"@instance\"]}";

  /**
   * Method, path and body. Each is tried on the sweep's job and on the one that removes history.
   */
  private static final List<String[]> ON_JOBS =
      List.of(
          attack("POST", "/job/@job/execute", "{}"),
          attack("POST", "/job/@job/execute", "{}"),
          attack("POST", "/job/@job/execute", "{}"),
          attack("PUT", "/job/@job/suspended", SUSPENDED),
          attack("PUT", "/job/@job/duedate", LATER),
          attack("POST", "/job/@job/duedate/recalculate", "{}"),
          attack("PUT", "/job/@job/priority", "{\"priority\":-5}"),
          attack("PUT", "/job/@job/retries", "{\"retries\":0}"),
          attack("PUT", "/job/@job/retries", "{\"retries\":4}"),
          attack("PUT", "/job/@job/retries", "{\"retries\":1}"),
          attack("POST", "/job/retries", "{\"jobIds\":[\"@job\"],\"retries\":0}"),
          attack("DELETE", "/job/@job", null),
          attack(
              "PUT",
              "/job/suspended",
              "{\"processDefinitionKey\":\"@process\",\"suspended\":true}"),
          attack(
              "PUT",
              "/job-definition/suspended",
              "{\"processDefinitionKey\":\"@process\",\"suspended\":true,\"includeJobs\":true}"),
          attack(
              "PUT",
              "/process-definition/suspended",
              "{\"processDefinitionKey\":\"@process\",\"suspended\":true,"
                  + "\"includeProcessInstances\":true}"),
          attack(
              "PUT",
              "/process-instance/suspended",
              "{\"processDefinitionKey\":\"@process\",\"suspended\":true}"),
          attack("POST", "/history/cleanup?immediatelyDue=true", null));

  private static final List<String[]> ON_WHAT_IS_KEPT =
      List.of(
          attack("DELETE", "/deployment/@deployment?cascade=true", null),
          attack("DELETE", "/deployment/@deployment?cascade=true&skipCustomListeners=true", null),
          attack("DELETE", "/process-definition/@definition?cascade=true", null),
          attack("DELETE", "/process-definition/key/attacked-work?cascade=true", null),
          attack("DELETE", "/process-instance/@instance?skipCustomListeners=true", null),
          attack("POST", "/process-instance/delete", OF_INSTANCE),
          attack(
              "POST",
              "/process-instance/suspended-async",
              OF_INSTANCE.replace("}", ",\"suspended\":true}")),
          attack("PUT", "/process-instance/@instance/suspended", SUSPENDED),
          attack("DELETE", "/history/process-instance/@instance", null),
          attack(
              "POST",
              "/history/process-instance/delete",
              OF_INSTANCE.replace("processInstanceIds", "historicProcessInstanceIds")),
          attack(
              "POST",
              "/history/process-instance/set-removal-time",
              "{\"historicProcessInstanceIds\":[\"@instance\"],\"absoluteRemovalTime\":"
                  + "\"2020-01-01T00:00:00.000+0000\"}"),
          attack(
              "PUT",
              "/process-definition/@definition/history-time-to-live",
              "{\"historyTimeToLive\":0}"),
          attack("DELETE", "/history/process-instance/@instance/variable-instances", null),
          attack("POST", "/telemetry/configuration", "{\"enableTelemetry\":true}"),
          attack(
              "POST",
              "/process-instance/@instance/modification",
              "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"UserTask_First\"}]}"));

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired ManagementService jobs;
  @Autowired HistoryService history;
  @Autowired CaseRegister cases;
  @Autowired People people;
  @Autowired JdbcClient database;
  private AttackedWork work;

  private static String[] attack(String method, String path, String body) {
    return new String[] {method, path, body};
  }

  static Stream<Arguments> doorsAndUsers() {
    return Stream.of(Door.values())
        .flatMap(door -> USERS.stream().map(user -> Arguments.of(door, user)));
  }

  @BeforeEach
  void begin() {
    work = new AttackedWork(engine, cases, people);
  }

  @AfterEach
  void giveRetriesAgain() {
    jobs.setJobRetries(sweep().getId(), 3);
  }

  private Job sweep() {
    return jobs.createJobQuery().processDefinitionKey("escalate-overdue-work").singleResult();
  }

  private List<Job> attacked() {
    return Stream.concat(Stream.of(sweep()), history.findHistoryCleanupJobs().stream()).toList();
  }

  private List<Map<String, Object>> allJobs() {
    return database
        .sql(
            "select id_, retries_, duedate_, suspension_state_, priority_, lock_owner_"
                + " from act_ru_job order by id_")
        .query()
        .listOfRows();
  }

  private List<Map<String, Object>> definitions() {
    return database
        .sql("select id_, suspension_state_, history_ttl_ from act_re_procdef order by id_")
        .query()
        .listOfRows();
  }

  private static void refused(HttpResponse<String> answer, String[] attack) {
    assertThat(answer.statusCode())
        .as(String.join(" ", attack[0], attack[1]) + " " + answer.body())
        .isIn(400, 403, 404);
  }

  @ParameterizedTest
  @MethodSource("doorsAndUsers")
  void no_role_runs_holds_puts_off_or_removes_a_job(Door door, String user) {
    Browser browser = door.open(port, user);
    var before = allJobs();
    var defined = definitions();
    assertThat(history.findHistoryCleanupJobs()).isNotEmpty();
    for (Job job : attacked()) {
      for (String[] attack : ON_JOBS) {
        String process = "escalate-overdue-work";
        String path = attack[1].replace("@job", job.getId());
        String body =
            attack[2] == null
                ? null
                : attack[2].replace("@job", job.getId()).replace("@process", process);

        refused(browser.json(attack[0], door.at(path), body), attack);
        assertThat(allJobs()).as(attack[1]).isEqualTo(before);
        assertThat(definitions()).as(attack[1]).isEqualTo(defined);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("doorsAndUsers")
  void no_role_deletes_or_suspends_what_has_or_had_cases(Door door, String user) {
    Browser browser = door.open(port, user);
    String before = work.state();
    var defined = definitions();
    for (String[] attack : ON_WHAT_IS_KEPT) {
      String body = attack[2] == null ? null : filled(attack[2]);

      refused(browser.json(attack[0], door.at(filled(attack[1])), body), attack);
      assertThat(work.state()).as(attack[1]).isEqualTo(before);
      assertThat(definitions()).as(attack[1]).isEqualTo(defined);
      assertThat(kept()).as(attack[1]).isOne();
      assertThat(jobs.createBatchQuery().count()).as(attack[1]).isZero();
    }
  }

  private long kept() {
    return history.createHistoricProcessInstanceQuery().processInstanceId(work.instance).count();
  }

  private String filled(String text) {
    return text.replace("@instance", work.instance)
        .replace("@definition", work.definition())
        .replace("@deployment", deployment());
  }

  private String deployment() {
    return engine.getRepositoryService().getProcessDefinition(work.definition()).getDeploymentId();
  }

  /** H3 of November 2026: deploy again, let a case begin on it, delete the deployment. */
  @ParameterizedTest
  @EnumSource(Door.class)
  void who_deployed_it_does_not_delete_it_either(Door door) {
    Browser owner = door.open(port, "process-owner");
    assertThat(
            owner
                .json("POST", door.at("/deployment/" + deployment() + "/redeploy"), "{}")
                .statusCode())
        .isEqualTo(200);
    AttackedWork begun = new AttackedWork(engine, cases, people);
    String deployed =
        engine.getRepositoryService().getProcessDefinition(begun.definition()).getDeploymentId();

    HttpResponse<String> answer =
        owner.send("DELETE", door.at("/deployment/" + deployed + "?cascade=true"), null, Map.of());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(answer.body()).contains("Nothing that has or had cases is deleted");
    assertThat(begun.task()).isNotNull();
    assertThat(
            engine
                .getAuthorizationService()
                .createAuthorizationQuery()
                .userIdIn("process-owner")
                .resourceId(deployed)
                .count())
        .isZero();
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void an_administrator_gives_a_failed_job_its_retries_again_and_that_is_logged(Door door) {
    Job job = sweep();
    jobs.setJobRetries(job.getId(), 0);
    Browser administrator = door.open(port, "administrator");
    String path = door.at("/job/" + job.getId() + "/retries");

    for (String wrong : List.of("{\"retries\":0}", "{\"retries\":4}")) {
      HttpResponse<String> answer = administrator.json("PUT", path, wrong);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("A failed job gets 1 to 3 retries");
    }
    HttpResponse<String> dated =
        administrator.json(
            "PUT", path, "{\"retries\":3,\"dueDate\":\"2030-01-01T00:00:00.000+0000\"}");
    assertThat(dated.statusCode()).as(dated.body()).isEqualTo(403);
    assertThat(sweep().getRetries()).isZero();

    try (CapturedLog log = new CapturedLog()) {
      HttpResponse<String> given = administrator.json("PUT", path, "{\"retries\":3}");
      assertThat(given.statusCode()).as(given.body()).isEqualTo(204);
      assertThat(log.text()).contains("administrator gave job " + job.getId() + " 3 retries");
    }
    assertThat(sweep().getRetries()).isEqualTo(3);
    assertThat(history.createUserOperationLogQuery().jobId(job.getId()).list())
        .extracting(UserOperationLogEntry::getUserId, UserOperationLogEntry::getOperationType)
        .contains(org.assertj.core.groups.Tuple.tuple("administrator", "SetJobRetries"));
  }

  @Test
  void a_job_that_has_not_failed_gets_no_retries_not_even_from_an_administrator() {
    HttpResponse<String> answer =
        Door.REST
            .open(port, "administrator")
            .json("PUT", "/engine-rest/job/" + sweep().getId() + "/retries", "{\"retries\":2}");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("has not failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"practitioner", "provider-a", "business-support"})
  void ordinary_roles_do_not_even_see_jobs(String user) {
    assertThat(Door.REST.open(port, user).get("/engine-rest/job").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"team-manager", "process-owner", "administrator"})
  void those_who_watch_in_cockpit_see_jobs(String user) {
    assertThat(Door.REST.open(port, user).get("/engine-rest/job").statusCode()).isEqualTo(200);
  }

  /** The web apps' plugins ask the database past the engine's list of commands. */
  @Test
  void the_plugins_of_cockpit_and_admin_answer_only_those_who_use_them() {
    String cockpit = "/camunda/api/cockpit/plugin/base/default/process-definition/count";
    String admin = "/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated";

    for (String user : List.of("practitioner", "provider-a")) {
      Browser browser = Door.WEB_APPS.open(port, user);
      assertThat(browser.get(cockpit).statusCode()).as(user).isEqualTo(403);
      assertThat(browser.get(admin).statusCode()).as(user).isEqualTo(403);
    }
    assertThat(Door.WEB_APPS.open(port, "team-manager").get(admin).statusCode()).isEqualTo(403);
    for (String user : List.of("team-manager", "process-owner", "administrator")) {
      assertThat(Door.WEB_APPS.open(port, user).get(cockpit).statusCode())
          .as(user)
          .isNotEqualTo(403);
    }
  }
}
