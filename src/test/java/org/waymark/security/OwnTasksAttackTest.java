package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.People;
import org.waymark.casefile.Restrictions;
import org.waymark.support.WaymarkTest;

/** People take work for themselves and put back what they hold; managers move it between people. */
@WaymarkTest
class OwnTasksAttackTest {

  private static final String ME = "{\"userId\":\"practitioner\"}";
  private static final String COLLEAGUE = "{\"userId\":\"practitioner-2\"}";
  private static final String NOBODY = "{\"userId\":null}";

  /** Every request that takes a task from whoever holds it; Tasklist sends the first. */
  private static final List<String[]> PUT_BACK =
      List.of(
          new String[] {"/unclaim", "{}"},
          new String[] {"/claim", NOBODY},
          new String[] {"/assignee", NOBODY});

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired People people;
  @Autowired Restrictions restrictions;
  @Autowired JdbcClient database;
  private AttackedWork work;

  @BeforeEach
  void begin() {
    work = new AttackedWork(engine, cases, people);
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void who_holds_a_task_puts_it_back_and_somebody_else_takes_it(Door door) {
    Browser me = door.open(port, "practitioner");
    List<String> offered = work.offered(work.task());
    for (String[] request : PUT_BACK) {
      assertThat(post(me, door, "/claim", ME)).isEqualTo(204);
      assertThat(work.task().getAssignee()).isEqualTo("practitioner");

      assertThat(post(me, door, request[0], request[1])).as(request[0]).isEqualTo(204);

      assertThat(work.task().getAssignee()).as(request[0]).isNull();
      assertThat(work.offered(work.task())).as(request[0]).isEqualTo(offered);
    }
    Browser colleague = door.open(port, "practitioner-2");
    assertThat(post(colleague, door, "/claim", COLLEAGUE)).isEqualTo(204);
    assertThat(work.task().getAssignee()).isEqualTo("practitioner-2");
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void nobody_takes_a_colleagues_task_away(Door door) {
    engine.getTaskService().claim(work.task().getId(), "practitioner-2");
    String before = work.state();
    Browser me = door.open(port, "practitioner");
    for (String[] request : PUT_BACK) {
      assertThat(post(me, door, request[0], request[1])).as(request[0]).isEqualTo(403);
    }
    assertThat(post(me, door, "/assignee", ME)).isEqualTo(403);
    assertThat(work.state()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void nobody_gives_work_to_a_colleague(Door door) {
    Browser me = door.open(port, "practitioner");
    refusesToGive(door, me);
    assertThat(post(me, door, "/claim", ME)).isEqualTo(204);
    refusesToGive(door, me);
  }

  private void refusesToGive(Door door, Browser me) {
    String before = work.state();
    for (String request : List.of("/claim", "/assignee", "/delegate")) {
      assertThat(post(me, door, request, COLLEAGUE)).as(request).isEqualTo(403);
    }
    assertThat(work.state()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void a_task_that_nobody_holds_is_not_put_back(Door door) {
    Browser me = door.open(port, "practitioner");
    for (String[] request : PUT_BACK) {
      assertThat(post(me, door, request[0], request[1])).as(request[0]).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void who_may_not_see_the_case_any_more_does_not_touch_its_task(Door door) {
    Browser me = door.open(port, "practitioner");
    assertThat(post(me, door, "/claim", ME)).isEqualTo(204);
    work.restrictTo("practitioner-2", restrictions);
    for (String[] request : PUT_BACK) {
      assertThat(post(me, door, request[0], request[1])).as(request[0]).isIn(403, 404);
    }
    assertThat(work.task().getAssignee()).isEqualTo("practitioner");
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void a_team_manager_moves_work_between_people(Door door) {
    engine.getTaskService().claim(work.task().getId(), "practitioner");
    Browser manager = door.open(port, "team-manager");

    assertThat(post(manager, door, "/assignee", COLLEAGUE)).isEqualTo(204);
    assertThat(work.task().getAssignee()).isEqualTo("practitioner-2");
    assertThat(post(manager, door, "/unclaim", "{}")).isEqualTo(204);
    assertThat(work.task().getAssignee()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ZQXVMARKER Suresh hits his carer",
        "no-such-user",
        "provider-a",
        "senior-practitioner",
        "practitioner-south",
        ""
      })
  void a_task_is_given_to_nobody_who_could_not_do_it(String whom) {
    for (Door door : Door.values()) {
      Browser manager = door.open(port, "team-manager");
      Browser administrator = door.open(port, "administrator");
      String before = work.state();
      String given = "{\"userId\":\"" + whom + "\"}";
      String candidate = "{\"userId\":\"" + whom + "\",\"type\":\"candidate\"}";
      String role = "{\"userId\":\"practitioner\",\"type\":\"" + whom + "\"}";
      String group = "{\"groupId\":\"" + whom + "\",\"type\":\"candidate\"}";

      refusedWithoutWords(manager, door, "/assignee", given);
      refusedWithoutWords(administrator, door, "/assignee", given);
      refusedWithoutWords(administrator, door, "/identity-links", candidate);
      refusedWithoutWords(administrator, door, "/identity-links", role);
      refusedWithoutWords(administrator, door, "/identity-links", group);
      assertThat(work.state()).isEqualTo(before);
    }
    assertThat(kept("act_hi_identitylink", "user_id_")).doesNotContain(whom);
    assertThat(kept("act_hi_op_log", "new_value_")).doesNotContain(whom);
  }

  private void refusedWithoutWords(Browser browser, Door door, String resource, String body) {
    HttpResponse<String> answer =
        browser.json("POST", door.at("/task/" + work.task().getId() + resource), body);

    assertThat(answer.statusCode()).as(resource + body + answer.body()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain("Suresh");
  }

  private List<String> kept(String table, String column) {
    return database
        .sql(
            "select coalesce(%s, 'none') from %s where root_proc_inst_id_ = :instance"
                .formatted(column, table))
        .param("instance", work.instance)
        .query(String.class)
        .list();
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void a_task_of_a_restricted_case_is_given_to_those_who_may_see_it_alone(Door door) {
    work.restrictTo("practitioner-2", restrictions);
    Browser administrator = door.open(port, "administrator");

    assertThat(post(administrator, door, "/assignee", COLLEAGUE)).isIn(403, 404);
    assertThat(work.task().getAssignee()).isNull();
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void nobody_writes_words_on_a_task_or_keeps_a_list(Door door) {
    Browser administrator = door.open(port, "administrator");
    String before = work.state();
    String task = door.at("/task/" + work.task().getId());
    String list = "{\"resourceType\":\"Task\",\"name\":\"Suresh hits his carer\",\"query\":{}}";

    assertThat(administrator.json("PUT", task, "{\"description\":\"Suresh hits\"}").statusCode())
        .isEqualTo(403);
    assertThat(administrator.json("PUT", task, "{\"name\":\"Suresh hits\"}").statusCode())
        .isEqualTo(403);
    assertThat(administrator.json("POST", door.at("/filter/create"), list).statusCode())
        .isEqualTo(403);
    assertThat(work.state()).isEqualTo(before);
  }

  private int post(Browser browser, Door door, String resource, String body) {
    HttpResponse<String> answer =
        browser.json("POST", door.at("/task/" + work.task().getId() + resource), body);
    return answer.statusCode();
  }
}
