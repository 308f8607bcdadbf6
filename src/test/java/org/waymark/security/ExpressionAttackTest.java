package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.support.WaymarkTest;

/**
 * A query or filter may carry expressions; whoever runs one of their own runs code in the server.
 */
@WaymarkTest
class ExpressionAttackTest {

  private static final String PROPERTY = "waymark.attacked";
  private static final String CODE =
      "${''.getClass().forName('java.lang.System').getMethod('setProperty',"
          + "''.getClass(),''.getClass()).invoke(null,'waymark.attacked','yes')}";
  private static final List<String> KEYS =
      List.of(
          "assigneeExpression",
          "ownerExpression",
          "involvedUserExpression",
          "candidateUserExpression",
          "candidateGroupExpression",
          "candidateGroupsExpression",
          "processInstanceBusinessKeyExpression",
          "dueDateExpression",
          "dueBeforeExpression",
          "followUpBeforeExpression",
          "createdBeforeExpression");

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;

  @AfterEach
  void forget() {
    System.clearProperty(PROPERTY);
    engine.getFilterService().createTaskFilterQuery().filterName("attack").list().stream()
        .map(Filter::getId)
        .forEach(engine.getFilterService()::deleteFilter);
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403);
    assertThat(System.getProperty(PROPERTY)).isNull();
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void no_expression_of_ones_own_runs_in_a_query(Door door) {
    Browser browser = door.open(port, "practitioner");
    for (String key : KEYS) {
      String attack = "{\"" + key + "\":\"" + CODE + "\"}";
      refused(browser.json("POST", door.at("/task"), attack));
      refused(browser.json("POST", door.at("/task/count"), attack));
      refused(browser.json("POST", door.at("/task"), "{\"orQueries\":[" + attack + "]}"));
      refused(browser.json("POST", door.at("/task/count"), "{\"orQueries\":[" + attack + "]}"));
      String get = "?" + key + "=" + URLEncoder.encode(CODE, StandardCharsets.UTF_8);
      refused(browser.get(door.at("/task" + get)));
      refused(browser.get(door.at("/task/count" + get)));
    }
  }

  /** Only what is on the list runs, not whatever does not look like an attack. */
  @ParameterizedTest
  @ValueSource(strings = {"${7*6}", "#{7*6}", "${currentUser() }", "x${currentUser()}", "${now}"})
  void no_harmless_expression_runs_either(String expression) {
    Browser browser = Door.REST.open(port, "practitioner");
    String query = "{\"orQueries\":[{\"assigneeExpression\":\"" + expression + "\"}]}";

    assertThat(browser.json("POST", "/engine-rest/task/count", query).statusCode()).isEqualTo(400);
    assertThat(
            browser
                .json(
                    "POST",
                    "/engine-rest/task/count",
                    query.replace(expression, "${currentUser()}"))
                .statusCode())
        .isEqualTo(200);
  }

  /** The attack works in the engine as it comes, so that refusing it here means something. */
  @Test
  void the_same_expression_runs_in_the_engines_own_language_and_not_in_ours() {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    Expression ours = configuration.getExpressionManager().createExpression(CODE);
    Expression theirs = new JuelExpressionManager().createExpression(CODE);

    assertThatThrownBy(() -> run(configuration, ours)).hasMessageContaining("is not allowed");
    assertThat(System.getProperty(PROPERTY)).isNull();
    run(configuration, theirs);
    assertThat(System.getProperty(PROPERTY)).isEqualTo("yes");
  }

  private static void run(ProcessEngineConfigurationImpl configuration, Expression expression) {
    configuration
        .getCommandExecutorTxRequired()
        .execute(context -> expression.getValue(new TaskEntity()));
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void an_ordinary_role_makes_no_filter(Door door) {
    String filter =
        "{\"resourceType\":\"Task\",\"name\":\"attack\",\"query\":{\"orQueries\":[{"
            + "\"assigneeExpression\":\""
            + CODE
            + "\"}]},\"properties\":{}}";

    HttpResponse<String> answer =
        door.open(port, "practitioner").json("POST", door.at("/filter/create"), filter);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(engine.getFilterService().createTaskFilterQuery().filterName("attack").count())
        .isZero();
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void a_stored_filter_runs_no_expression_but_ours(Door door) {
    Filter filter = engine.getFilterService().newTaskFilter("attack");
    TaskQueryImpl query = new TaskQueryImpl();
    query.or().taskAssigneeExpression(CODE).endOr();
    filter.setQuery(query);
    String id = engine.getFilterService().saveFilter(filter).getId();
    Browser administrator = door.open(port, "administrator");

    for (String resource : List.of("/list", "/count", "/singleResult")) {
      refused(administrator.get(door.at("/filter/" + id + resource)));
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void an_expression_added_to_a_stored_filter_does_not_run(Door door) {
    Filter filter = engine.getFilterService().newTaskFilter("attack");
    filter.setQuery(engine.getTaskService().createTaskQuery().taskName("none"));
    String id = engine.getFilterService().saveFilter(filter).getId();
    Browser administrator = door.open(port, "administrator");

    for (String added :
        List.of(
            "{\"assigneeExpression\":\"" + CODE + "\"}",
            "{\"orQueries\":[{\"assigneeExpression\":\"" + CODE + "\"}]}")) {
      refused(administrator.json("POST", door.at("/filter/" + id + "/list"), added));
      refused(administrator.json("POST", door.at("/filter/" + id + "/count"), added));
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void what_our_own_filters_ask_is_answered(Door door) {
    Filter filter = engine.getFilterService().newTaskFilter("attack");
    TaskQueryImpl query = new TaskQueryImpl();
    query.taskAssigneeExpression("${currentUser()}").dueBeforeExpression("${now()}");
    filter.setQuery(query);
    String id = engine.getFilterService().saveFilter(filter).getId();

    HttpResponse<String> answer =
        door.open(port, "administrator").get(door.at("/filter/" + id + "/count"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }
}
