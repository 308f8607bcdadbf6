package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.People;
import org.waymark.support.WaymarkTest;

/** Whatever is said or decided comes in through a form; every other door is shut. */
@WaymarkTest
class ShutDoorsAttackTest {

  private static final String PLANTED = "{\"planted\":{\"value\":\"x\",\"type\":\"String\"}}";
  private static final String VARIABLES = "{\"variables\":" + PLANTED + "}";
  private static final String MODIFICATIONS = "{\"modifications\":" + PLANTED + "}";

  /** Method, path and body; @task, @instance and @definition stand for the attacked case's. */
  private static final List<String[]> ATTACKS =
      List.of(
          attack("POST", "/task/@task/complete", "{}"),
          attack("POST", "/task/@task/complete", VARIABLES),
          attack("POST", "/task/@task/resolve", VARIABLES),
          attack("POST", "/task/@task/delegate", "{\"userId\":\"practitioner\"}"),
          attack(
              "POST",
              "/task/@task/bpmnError",
              "{\"errorCode\":\"wrong\",\"variables\":" + PLANTED + "}"),
          attack(
              "POST",
              "/task/@task/bpmnEscalation",
              "{\"escalationCode\":\"up\",\"variables\":" + PLANTED + "}"),
          attack("PUT", "/task/@task", "{\"name\":\"planted\",\"priority\":99}"),
          attack("PUT", "/task/@task", "{\"due\":\"2027-01-04T00:00:00.000+0000\"}"),
          attack("PUT", "/task/@task", "{\"followUp\":\"2027-01-04T00:00:00.000+0000\"}"),
          attack("PUT", "/task/@task", "{\"description\":\"planted\"}"),
          attack("PUT", "/task/@task", "{\"owner\":\"practitioner\"}"),
          attack("PUT", "/task/@task", "{\"delegationState\":\"PENDING\"}"),
          attack("PUT", "/task/@task", "{\"assignee\":\"practitioner\",\"priority\":1}"),
          attack(
              "POST",
              "/task/@task/identity-links",
              "{\"groupId\":\"team-south.practitioners\",\"type\":\"candidate\"}"),
          attack(
              "POST",
              "/task/@task/identity-links",
              "{\"userId\":\"practitioner\",\"type\":\"candidate\"}"),
          attack(
              "POST",
              "/task/@task/identity-links",
              "{\"userId\":\"practitioner\",\"type\":\"owner\"}"),
          attack(
              "POST",
              "/task/@task/identity-links",
              "{\"userId\":\"practitioner\",\"type\":\"assignee\"}"),
          attack(
              "POST",
              "/task/@task/identity-links/delete",
              "{\"groupId\":\"team-north.practitioners\",\"type\":\"candidate\"}"),
          attack(
              "POST",
              "/task/@task/identity-links/delete",
              "{\"userId\":\"practitioner\",\"type\":\"assignee\"}"),
          attack("DELETE", "/task/@task", null),
          attack("POST", "/task/create", "{\"id\":\"planted\",\"name\":\"planted\"}"),
          attack("POST", "/task/@task/comment/create", "{\"message\":\"planted\"}"),
          attack("POST", "/task/@task/variables", MODIFICATIONS),
          attack("PUT", "/task/@task/variables/planted", "{\"value\":\"x\"}"),
          attack("DELETE", "/task/@task/variables/way", null),
          attack("POST", "/task/@task/localVariables", MODIFICATIONS),
          attack("PUT", "/task/@task/localVariables/planted", "{\"value\":\"x\"}"),
          attack("POST", "/execution/@instance/localVariables", MODIFICATIONS),
          attack("PUT", "/execution/@instance/localVariables/planted", "{\"value\":\"x\"}"),
          attack("POST", "/execution/@instance/signal", VARIABLES),
          attack(
              "POST",
              "/execution/@instance/messageSubscriptions/attacked-work-told/trigger",
              VARIABLES),
          attack(
              "POST",
              "/execution/@instance/create-incident",
              "{\"incidentType\":\"a\",\"configuration\":\"b\",\"message\":\"planted\"}"),
          attack("POST", "/process-instance/@instance/variables", MODIFICATIONS),
          attack("PUT", "/process-instance/@instance/variables/planted", "{\"value\":\"x\"}"),
          attack("DELETE", "/process-instance/@instance/variables/way", null),
          attack("DELETE", "/process-instance/@instance", null),
          attack(
              "POST",
              "/process-instance/@instance/modification",
              "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":"
                  + "\"UserTask_Second\",\"variables\":"
                  + PLANTED
                  + "}]}"),
          attack(
              "POST",
              "/process-instance/variables-async",
              "{\"processInstanceIds\":[\"@instance\"],\"variables\":" + PLANTED + "}"),
          attack(
              "POST",
              "/process-instance/message-async",
              "{\"processInstanceIds\":[\"@instance\"],\"messageName\":\"attacked-work-told\","
                  + "\"variables\":"
                  + PLANTED
                  + "}"),
          attack("POST", "/process-definition/key/attacked-work/start", VARIABLES),
          attack(
              "POST",
              "/process-definition/@definition/restart",
              "{\"processInstanceIds\":[\"@instance\"],\"instructions\":[{\"type\":"
                  + "\"startBeforeActivity\",\"activityId\":\"UserTask_First\"}]}"),
          attack(
              "POST",
              "/modification/execute",
              "{\"processDefinitionId\":\"@definition\",\"processInstanceIds\":[\"@instance\"],"
                  + "\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"UserTask_First\"}]}"),
          attack(
              "POST",
              "/migration/execute",
              "{\"migrationPlan\":{\"sourceProcessDefinitionId\":\"@definition\","
                  + "\"targetProcessDefinitionId\":\"@definition\",\"instructions\":[{"
                  + "\"sourceActivityIds\":[\"UserTask_First\"],\"targetActivityIds\":"
                  + "[\"UserTask_Second\"]}],\"variables\":"
                  + PLANTED
                  + "},\"processInstanceIds\":[\"@instance\"]}"),
          attack(
              "POST",
              "/message",
              "{\"messageName\":\"attacked-work-told\",\"businessKey\":\"@reference\","
                  + "\"processVariables\":"
                  + PLANTED
                  + "}"),
          attack(
              "POST",
              "/message",
              "{\"messageName\":\"case-overtaken\",\"businessKey\":\"@reference\",\"all\":true}"),
          attack(
              "POST",
              "/signal",
              "{\"name\":\"attacked-work-signalled\",\"variables\":" + PLANTED + "}"),
          attack("POST", "/condition", "{\"variables\":" + PLANTED + "}"));

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired People people;
  @Autowired FormAnswers answers;
  private AttackedWork work;

  private static String[] attack(String method, String path, String body) {
    return new String[] {method, path, body};
  }

  @BeforeEach
  void begin() {
    work = new AttackedWork(engine, cases, people);
  }

  static Stream<Arguments> attacks() {
    return Stream.of(Door.values())
        .flatMap(
            door ->
                Stream.of("practitioner", "team-manager", "process-owner")
                    .map(user -> Arguments.of(door, user)));
  }

  private String filled(String text) {
    return text == null
        ? null
        : text.replace("@task", work.task().getId())
            .replace("@instance", work.instance)
            .replace("@definition", work.definition())
            .replace("@reference", work.reference);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void no_door_but_the_form_changes_a_case(Door door, String user) {
    Browser browser = door.open(port, user);
    String before = work.state();
    for (String[] attack : ATTACKS) {
      HttpResponse<String> answer =
          browser.json(attack[0], door.at(filled(attack[1])), filled(attack[2]));

      assertThat(answer.statusCode())
          .as(String.join(" ", attack[0], attack[1]) + " " + answer.body())
          .isIn(refusals(user, attack[1]));
      assertThat(work.state()).as(attack[1]).isEqualTo(before);
    }
  }

  // The REST API looks for the task before it asks, and calls a refused comment a bad request.
  private static List<Integer> refusals(String user, String path) {
    if (path.endsWith("/comment/create")) {
      return List.of(400, 403);
    }
    return user.equals("process-owner") ? List.of(403, 404) : List.of(403);
  }

  /** The requests above are well formed: whoever repairs gets through by the same door. */
  @ParameterizedTest
  @EnumSource(Door.class)
  void an_administrator_repairs_a_case_by_the_same_door(Door door) {
    Browser browser = door.open(port, "administrator");

    assertThat(
            browser
                .json("POST", door.at(filled("/task/@task/variables")), MODIFICATIONS)
                .statusCode())
        .isEqualTo(204);
    assertThat(engine.getRuntimeService().getVariables(work.instance))
        .contains(entry("planted", "x"));
    assertThat(
            browser.json("POST", door.at(filled("/task/@task/complete")), VARIABLES).statusCode())
        .isEqualTo(204);
    assertThat(work.task().getTaskDefinitionKey()).isEqualTo("UserTask_Second");
  }

  /** A stored object of a class of the server would come to life when somebody looks at it. */
  @ParameterizedTest
  @CsvSource({
    "matchPerson, String, x",
    "execution, String, x",
    "escalationInterval, String, x",
    "${x}, String, x",
    "plain, Object, [1]",
    "plain, Json, [1]",
    "plain, Bytes, eA=="
  })
  void not_even_an_administrator_sets_a_variable_that_models_do_not_work_with(
      String name, String type, String value) {
    Browser browser = Door.REST.open(port, "administrator");
    String info =
        type.equals("Object")
            ? ",\"valueInfo\":{\"objectTypeName\":\"java.io.File\","
                + "\"serializationDataFormat\":\"application/json\"}"
            : "";
    String variables =
        "{\"%s\":{\"value\":\"%s\",\"type\":\"%s\"%s}}".formatted(name, value, type, info);

    for (String[] door :
        new String[][] {
          {"/process-instance/@instance/variables", "{\"modifications\":%s}"},
          {"/task/@task/variables", "{\"modifications\":%s}"},
          {"/task/@task/complete", "{\"variables\":%s}"},
          {"/process-definition/key/attacked-work/start", "{\"variables\":%s}"},
          {
            "/process-instance/@instance/modification",
            "{\"instructions\":[{\"type\":\"startBeforeActivity\","
                + "\"activityId\":\"UserTask_Second\",\"variables\":%s}]}"
          }
        }) {
      HttpResponse<String> answer =
          browser.json("POST", Door.REST.at(filled(door[0])), door[1].formatted(variables));

      // What is no plain value is refused as that before anybody asks who sends it.
      assertThat(answer.statusCode()).as(door[0] + answer.body()).isIn(400, 403);
    }
    assertThat(engine.getRuntimeService().getVariables(work.instance)).doesNotContainKey(name);
  }

  /** The engine asks about the models only, so a restricted case could be changed by it. */
  @ParameterizedTest
  @EnumSource(Door.class)
  void not_even_an_administrator_moves_a_case_to_another_version_of_its_model(Door door) {
    refusedToTheAdministrator(
        door, Set.of("/migration/execute"), "version of the model that it began with");
  }

  /** As above: whoever may not see a restricted case could run it again. */
  @ParameterizedTest
  @EnumSource(Door.class)
  void not_even_an_administrator_runs_again_what_has_ended(Door door) {
    refusedToTheAdministrator(
        door,
        Set.of("/process-definition/@definition/restart"),
        "new work begins with its start form");
  }

  /** There would be a process without a case, and without what anybody said. */
  @ParameterizedTest
  @EnumSource(Door.class)
  void not_even_an_administrator_starts_a_pathway_past_its_form(Door door) {
    refusedToTheAdministrator(
        door,
        Set.of("/process-definition/key/attacked-work/start"),
        "New work begins with its start form");
  }

  /** It would end work and clocks by a step of the model that nobody gave a reason for. */
  @ParameterizedTest
  @EnumSource(Door.class)
  void not_even_an_administrator_sends_a_message_or_a_signal(Door door) {
    refusedToTheAdministrator(door, Set.of("/message", "/signal", "/condition"), "");
  }

  private void refusedToTheAdministrator(Door door, Set<String> paths, String words) {
    Browser browser = door.open(port, "administrator");
    String before = work.state();
    List<String[]> attacks = ATTACKS.stream().filter(attack -> paths.contains(attack[1])).toList();
    assertThat(attacks).hasSizeGreaterThanOrEqualTo(paths.size());
    for (String[] attack : attacks) {
      HttpResponse<String> answer =
          browser.json(attack[0], door.at(filled(attack[1])), filled(attack[2]));

      assertThat(answer.statusCode()).as(attack[1] + answer.body()).isEqualTo(403);
      assertThat(answer.body()).contains(words);
    }
    assertThat(work.state()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void not_even_an_administrator_leaves_words_about_a_person_in_the_engine(Door door) {
    Browser browser = door.open(port, "administrator");
    String before = work.state();

    String comment = door.at(filled("/task/@task/comment/create"));
    assertThat(browser.json("POST", comment, "{\"message\":\"planted\"}").statusCode())
        .isEqualTo(400);
    assertThat(browser.json("POST", door.at("/task/create"), "{\"name\":\"planted\"}").statusCode())
        .isEqualTo(403);
    String note = door.at("/history/user-operation/none/set-annotation");
    assertThat(browser.json("PUT", note, "{\"annotation\":\"planted\"}").statusCode())
        .isEqualTo(403);
    String file =
        "--b\r\nContent-Disposition: form-data; name=\"attachment-name\"\r\n\r\nplanted\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"content\"; filename=\"a.txt\"\r\n\r\n"
            + "planted\r\n--b--\r\n";
    assertThat(
            browser
                .send(
                    "POST",
                    door.at(filled("/task/@task/attachment/create")),
                    file,
                    Map.of("Content-Type", "multipart/form-data; boundary=b"))
                .statusCode())
        .isIn(400, 403);
    assertThat(work.state()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void a_form_takes_no_key_that_it_does_not_ask_for(Door door) {
    Browser browser = door.open(port, "practitioner");
    String before = work.state();
    String body = "{\"variables\":{\"way\":{\"value\":\"left\"},\"planted\":{\"value\":\"x\"}}}";

    HttpResponse<String> answer =
        browser.json("POST", door.at(filled("/task/@task/submit-form")), body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("planted");
    assertThat(work.state()).isEqualTo(before);
    assertThat(answers.of(work.reference)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void a_form_is_not_completed_without_what_it_asks_for_nor_with_a_code_it_does_not_offer(
      Door door) {
    Browser browser = door.open(port, "practitioner");
    for (String variables : List.of("{}", "{\"way\":{\"value\":\"backwards-sentinel\"}}")) {
      HttpResponse<String> answer =
          browser.json(
              "POST",
              door.at(filled("/task/@task/submit-form")),
              "{\"variables\":" + variables + "}");

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).doesNotContain("backwards-sentinel");
    }
    assertThat(work.task().getTaskDefinitionKey()).isEqualTo("UserTask_First");
    assertThat(answers.of(work.reference)).isEmpty();
  }

  @Test
  void a_filled_form_completes_the_task_and_only_its_route_steers_the_case() {
    Browser browser = Door.REST.open(port, "practitioner");
    String body = "{\"variables\":{\"way\":{\"value\":\"left\"},\"why\":{\"value\":\"said\"}}}";

    assertThat(
            browser
                .json("POST", Door.REST.at(filled("/task/@task/submit-form")), body)
                .statusCode())
        .isEqualTo(204);
    assertThat(engine.getRuntimeService().getVariables(work.instance))
        .containsExactly(entry("way", "left"));
    assertThat(answers.of(work.reference)).hasSize(1);
  }
}
