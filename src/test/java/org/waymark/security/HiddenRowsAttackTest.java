package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.People;
import org.waymark.casefile.Restrictions;
import org.waymark.support.WaymarkTest;

/**
 * Of a restricted case nobody but those named learns anything by a list, a count, a filter, an
 * order or a page; that there is work to do on it stays visible.
 */
@WaymarkTest
class HiddenRowsAttackTest {

  private static final List<String> NOT_NAMED =
      List.of("practitioner", "team-manager", "service-manager", "process-owner", "administrator");

  /** With @ for the instance, # for its task and ! for its definition. */
  private static final List<String> WAYS =
      List.of(
          "/history/task?processInstanceId=@",
          "/history/user-operation?processInstanceId=@",
          "/history/process-instance/@",
          "/history/process-instance?processInstanceIds=@",
          "/history/activity-instance?processInstanceId=@",
          "/history/variable-instance?processInstanceId=@",
          "/history/detail?processInstanceId=@",
          "/history/incident?processInstanceId=@",
          "/history/identity-link-log?taskId=#",
          "/process-instance/@",
          "/process-instance?processInstanceIds=@",
          "/execution?processInstanceId=@",
          "/execution/@",
          "/event-subscription?processInstanceId=@",
          "/incident?processInstanceId=@",
          "/variable-instance?processInstanceIdIn=@",
          "/history/process-definition/!/statistics?processInstanceIdIn=@");

  private static final List<String> COUNTS =
      List.of(
          "/task/count?processInstanceId=@&processVariables=riskBand_eq_red",
          "/process-instance/count?processInstanceIds=@&variables=riskBand_eq_red",
          "/execution/count?processInstanceId=@&activityId=UserTask_First&processVariables=riskBand_eq_red",
          "/variable-instance/count?processInstanceIdIn=@&variableValues=riskBand_eq_red",
          "/history/variable-instance/count?processInstanceId=@&variableName=riskBand",
          "/history/process-instance/count?processInstanceId=@&variables=riskBand_eq_red",
          "/history/activity-instance/count?processInstanceId=@&activityId=UserTask_First",
          "/history/task/count?processInstanceId=@&taskDefinitionKey=UserTask_First",
          "/history/user-operation/count?processInstanceId=@&operationType=Claim&property=assignee",
          "/history/incident/count?processInstanceId=@",
          "/incident/count?processInstanceId=@",
          "/event-subscription/count?processInstanceId=@&eventName=attacked-work-told");

  private static final String EXTENDING =
      "{\"processInstanceId\":\"%s\",\"processVariables\":"
          + "[{\"name\":\"riskBand\",\"operator\":\"%s\",\"value\":\"red\"}]}";

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired People people;
  @Autowired Restrictions restrictions;
  private AttackedWork work;

  @BeforeEach
  void begin() {
    work = new AttackedWork(engine, cases, people);
    engine.getRuntimeService().setVariable(work.instance, "riskBand", "red");
    engine.getRuntimeService().createIncident("lookedAt", work.task().getExecutionId(), null);
    String claim = "/task/" + work.task().getId() + "/claim";
    Browser practitioner = Door.REST.open(port, "practitioner");
    HttpResponse<String> taken =
        practitioner.json("POST", Door.REST.at(claim), "{\"userId\":\"practitioner\"}");
    assertThat(taken.statusCode()).isEqualTo(204);
  }

  /** Of values no history is kept, so nothing is there to be told. */
  private static boolean isKeptNowhere(String resource) {
    return resource.startsWith("/history/variable-instance")
        || resource.startsWith("/history/detail")
        || resource.contains("&variables=") && resource.startsWith("/history");
  }

  private void restrict() {
    work.restrictTo("practitioner-2", restrictions);
  }

  private String of(String resource) {
    return resource
        .replace("@", work.instance)
        .replace("#", work.task().getId())
        .replace("!", work.definition());
  }

  private String read(Browser browser, Door door, String resource) {
    HttpResponse<String> answer = browser.get(door.at(of(resource)));
    assertThat(answer.statusCode()).as(resource + answer.body()).isIn(200, 403, 404);
    return answer.statusCode() == 200 ? answer.body() : "";
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void the_way_of_a_restricted_case_is_told_to_nobody_who_is_not_named(Door door) {
    Browser manager = door.open(port, "team-manager");
    for (String way : WAYS) {
      if (!isKeptNowhere(way)) {
        assertThat(read(manager, door, way)).as("before: " + way).containsAnyOf(telling());
      }
    }

    restrict();

    for (String user : NOT_NAMED) {
      Browser browser = door.open(port, user);
      for (String way : WAYS) {
        assertThat(read(browser, door, way)).as(user + way).doesNotContain(telling());
      }
    }
  }

  private String[] telling() {
    return new String[] {work.instance, "UserTask_First", "riskBand"};
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void a_count_is_the_same_whatever_stands_in_a_restricted_case(Door door) {
    Browser manager = door.open(port, "team-manager");
    for (String count : COUNTS) {
      if (!isKeptNowhere(count)) {
        assertThat(read(manager, door, count)).as("before: " + count).contains("\"count\":1");
      }
    }

    restrict();

    for (String user : NOT_NAMED) {
      Browser browser = door.open(port, user);
      for (String count : COUNTS) {
        assertThat(read(browser, door, count)).as(user + count).doesNotContain(":1");
      }
    }
    Browser named = door.open(port, "practitioner-2");
    assertThat(read(named, door, COUNTS.get(0))).contains("\"count\":1");
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void a_filter_that_is_narrowed_by_a_value_tells_nothing(Door door) {
    String filter = "/filter/" + filter("Team North: all work");
    Browser manager = door.open(port, "team-manager");
    assertThat(narrowed(manager, door, filter + "/count", "eq")).contains("\"count\":1");
    restrict();

    for (String operator : List.of("eq", "neq")) {
      assertThat(narrowed(manager, door, filter + "/count", operator)).contains("\"count\":0");
      assertThat(narrowed(manager, door, filter + "/list", operator)).isEqualTo("[]");
      assertThat(narrowed(manager, door, filter + "/singleResult", operator))
          .doesNotContain(work.instance);
    }
  }

  private String narrowed(Browser browser, Door door, String resource, String operator) {
    HttpResponse<String> answer =
        browser.json("POST", door.at(resource), EXTENDING.formatted(work.instance, operator));
    assertThat(answer.statusCode()).as(resource + answer.body()).isLessThan(300);
    return answer.body();
  }

  private String filter(String name) {
    return engine
        .getFilterService()
        .createTaskFilterQuery()
        .filterName(name)
        .singleResult()
        .getId();
  }

  @Test
  void a_filter_that_is_kept_with_a_value_tells_nothing() {
    FilterService filters = engine.getFilterService();
    Filter kept =
        filters.saveFilter(
            filters
                .newTaskFilter("of one band")
                .setQuery(
                    engine
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceId(work.instance)
                        .or()
                        .processVariableValueEquals("riskBand", "red")
                        .processVariableValueEquals("riskBand", "amber")
                        .endOr()));
    try {
      Browser administrator = Door.REST.open(port, "administrator");
      String count = "/filter/" + kept.getId() + "/count";
      assertThat(read(administrator, Door.REST, count)).contains("\"count\":1");
      restrict();
      assertThat(read(administrator, Door.REST, count)).contains("\"count\":0");
    } finally {
      filters.deleteFilter(kept.getId());
    }
  }

  @Test
  void neither_a_page_nor_an_order_shows_where_a_restricted_case_stands() {
    AttackedWork open = new AttackedWork(engine, cases, people);
    engine.getRuntimeService().setVariable(work.instance, "orderedBy", "a");
    engine.getRuntimeService().setVariable(open.instance, "orderedBy", "b");
    Browser manager = Door.REST.open(port, "team-manager");
    String page =
        "/history/task?taskDefinitionKey=UserTask_First&sortBy=startTime&sortOrder=asc"
            + "&firstResult=0&maxResults=1&startedAfter=2000-01-01T00:00:00.000%2B0000&processInstanceBusinessKey=";
    assertThat(ordered(manager, open)).startsWith("[{\"id\":\"" + work.task().getId());

    restrict();

    assertThat(ordered(manager, open)).startsWith("[{\"id\":\"" + open.task().getId());
    assertThat(read(manager, Door.REST, page + open.reference)).contains(open.instance);
    assertThat(read(manager, Door.REST, page + work.reference)).isEqualTo("[]");
    String first =
        "/variable-instance?variableName=orderedBy&sortBy=variableName&sortOrder=asc&maxResults=1";
    assertThat(read(manager, Door.REST, first)).contains(open.instance);
  }

  private String ordered(Browser browser, AttackedWork other) {
    String body =
        """
        {"processInstanceBusinessKeyIn":["%s","%s"],"sorting":[{"sortBy":"processVariable",
         "sortOrder":"asc","parameters":{"variable":"orderedBy","type":"String"}}]}"""
            .formatted(work.reference, other.reference);
    return browser.json("POST", Door.REST.at("/task"), body).body();
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void lists_of_tasks_still_show_that_there_is_work_on_a_restricted_case(Door door) {
    restrict();
    Browser manager = door.open(port, "team-manager");

    assertThat(read(manager, door, "/task?processInstanceId=@")).contains("UserTask_First");
    assertThat(read(manager, door, "/task/count?processInstanceId=@")).contains("\"count\":1");
    assertThat(read(manager, door, "/task?processInstanceBusinessKey=" + work.reference))
        .contains("UserTask_First");
  }

  @Test
  void what_cockpit_asks_by_its_own_statements_tells_nothing() {
    String base = "/camunda/api/cockpit/plugin/base/default";
    String key = "{\"businessKey\":\"" + work.reference + "\"}";
    Browser manager = Door.WEB_APPS.open(port, "team-manager");
    List<String> asked =
        List.of("/process-instance", "/process-instance/count", "/incident", "/incident/count");
    List<String> bodies = List.of(key, key, inInstance(), inInstance());
    for (int i = 0; i < asked.size(); i++) {
      assertThat(manager.json("POST", base + asked.get(i), bodies.get(i)).body())
          .as("before: " + asked.get(i))
          .containsAnyOf(work.instance, "\"count\":1");
    }

    restrict();

    for (String user :
        List.of("team-manager", "service-manager", "process-owner", "administrator")) {
      Browser browser = Door.WEB_APPS.open(port, user);
      for (int i = 0; i < asked.size(); i++) {
        assertThat(browser.json("POST", base + asked.get(i), bodies.get(i)).body())
            .as(user + asked.get(i))
            .isIn("[]", "{\"count\":0}");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void not_even_an_administrator_sets_variables_of_a_restricted_case_in_the_background(Door door) {
    restrict();
    String before = work.state();
    String body =
        "{\"processInstanceIds\":[\"%s\"],\"variables\":{\"riskBand\":{\"value\":\"green\"}}}"
            .formatted(work.instance);

    HttpResponse<String> answer =
        door.open(port, "administrator")
            .json("POST", door.at("/process-instance/variables-async"), body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(work.state()).isEqualTo(before);
  }

  private String inInstance() {
    return "{\"processInstanceIdIn\":[\"" + work.instance + "\"]}";
  }
}
