package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.support.WaymarkTest;

/** A refused table names its row and column as Modeler shows them, and files nobody reads go. */
@WaymarkTest
class TableAttackTest {

  private static final Path TABLE = Path.of("processes/referral/referral-priority.dmn");
  private static final String NAMED = "referral-priority \\\"Set the priority of a referral\\\": ";

  @LocalServerPort int port;
  @Autowired RepositoryService repository;

  @AfterEach
  void tidyUp() {
    repository.createDeploymentQuery().deploymentName("test").list().stream()
        .map(Deployment::getId)
        .forEach(id -> repository.deleteDeployment(id, true));
  }

  private HttpResponse<String> deploy(String file, String content) {
    return Browser.script(port, "process-owner", "demo")
        .deploy("/engine-rest/deployment/create", Map.of(file, content));
  }

  private void refused(HttpResponse<String> answer, String... named) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(named);
    assertThat(repository.createDeploymentQuery().deploymentName("test").count()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<text>\"today\"</text> | <text>x.forName(\"y\")</text>"
            + " | row 1, column \\\"How soon is help needed?\\\": The FEEL x.forName(\\\"y\\\")",
        "<text>\"red\"</text> | <text>\"red\" +</text>"
            + " | row 1, column \\\"Risk band\\\": The FEEL \\\"red\\\" + is not allowed",
        "<text>howSoon</text> | <text>howSoon.run()</text>"
            + " | column \\\"How soon is help needed?\\\": The FEEL howSoon.run()"
      })
  void feel_that_may_not_stand_is_named_by_row_and_column(String was, String is, String named)
      throws IOException {
    refused(
        deploy(TABLE.getFileName().toString(), changed(was, is)),
        NAMED + named,
        "calls the functions of its standard");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "historyTimeToLive=\"P365D\" | historyTimeToLive=\"${a.b}\" | A table holds no ${…}",
        "historyTimeToLive=\"P365D\" | historyTimeToLive=\"P0D\" | \\\"History time to live\\\" is P0D",
        "historyTimeToLive=\"P365D\" | historyTimeToLive=\"soon\" | \\\"History time to live\\\" is soon",
        "camunda:historyTimeToLive=\"P365D\" | | \\\"History time to live\\\" is missing",
        "<text>\"red\"</text> | <text>\"${dataSource}\"</text> | A table holds no ${…}",
        "name=\"riskBand\" | name=\"escalationInterval\" | No variable is called escalationInterval",
        "name=\"riskBand\" | name=\"execution\" | No variable is called execution",
        "label=\"How soon is help needed?\" | label=\"Soon\" camunda:inputVariable=\"dataSource\""
            + " | No variable is called dataSource",
        "<inputExpression | <inputExpression expressionLanguage=\"juel\" | Tables are written in FEEL, not in juel"
      })
  void a_table_that_holds_what_it_may_not_is_refused_by_its_name(
      String was, String is, String named) throws IOException {
    refused(
        deploy(TABLE.getFileName().toString(), changed(was, is == null ? "" : is)), NAMED + named);
  }

  /** The default for every cell of a file stands on the file itself. */
  @ParameterizedTest
  @ValueSource(strings = {"juel", "javascript", "groovy", "http://www.w3.org/1999/XPath"})
  void a_file_whose_cells_are_in_another_language_is_refused(String language) throws IOException {
    refused(
        deploy(
            TABLE.getFileName().toString(),
            changed("<definitions", "<definitions expressionLanguage=\"" + language + "\"")),
        "Tables are written in FEEL, not in " + language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "some i in 1..2000000000 satisfies i = 0",
        "for a in [1,2], b in [1,2] return a",
        "for a in [1,2] return for b in [1,2] return a",
        "every a in [1,2] satisfies some b in [1,2] satisfies a = b",
        "string(matches(\"aaaaaaaa!\", \"(.*)(.*)(.*)c\"))",
        "split(\"aaaa\", \"(a+)+$\")",
        "replace(\"aaaa\", \"(a+)+$\", \"b\")",
        "count(extract(\"aaa!\", \"(x?)(a|a)+$\"))",
        "string(for i in [1,1] return string(partial) + string(partial))",
        "2 ** 999999999",
        "decimal(1/3, 999999999)",
        "round up(1/3, x)",
        "{a: \"xx\", b: a + a, c: b + b}.c"
      })
  void a_cell_that_could_hold_up_whoever_asks_the_table_is_refused(String feel) throws IOException {
    refused(
        deploy(TABLE.getFileName().toString(), changed("<text>\"red\"</text>", text(feel))),
        "row 1, column \\\"Risk band\\\"",
        "FEEL compares and calculates");
  }

  @ParameterizedTest
  @ValueSource(strings = {"decimal(1/3, 2)", "round half up(2.5, 0)", "{a: 1, b: riskBand}.a"})
  void a_cell_that_counts_within_bounds_is_taken(String feel) throws IOException {
    String table = changed("<text>\"red\"</text>", text("string(" + feel + ")"));

    assertThat(deploy(TABLE.getFileName().toString(), table).statusCode()).isEqualTo(200);
  }

  @Test
  void a_cell_that_is_too_long_or_too_deep_to_be_read_is_refused() throws IOException {
    for (int depth : new int[] {700, 4_000}) {
      refused(
          deploy(
              TABLE.getFileName().toString(),
              changed(
                  "<text>\"red\"</text>",
                  text("(".repeat(depth) + "1" + ")".repeat(depth) + " + matches()"))),
          "row 1, column \\\"Risk band\\\"");
    }
  }

  private static String text(String feel) {
    return "<text>" + feel + "</text>";
  }

  @Test
  void a_deployment_that_would_suspend_its_models_until_later_is_refused() throws IOException {
    HttpResponse<String> answer =
        Browser.script(port, "process-owner", "demo")
            .deploy(
                "/engine-rest/deployment/create",
                Map.of(TABLE.getFileName().toString(), Files.readString(TABLE)),
                Map.of("deployment-activation-time", "2030-01-01T00:00:00.000+0000"));

    refused(answer, "A deployment is in force at once");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "label | =foo(1)",
        "label | {{foo(1)}}",
        "label | {{#if foo(1)}}x{{/if}}",
        "label | {{#loop foo(1)}}x{{/loop}}",
        "label | {{function() external {java:{}}}}",
        "description | =foo(1)",
        "appearance.prefixAdorner | =foo(1)",
        "dataSource | =foo(1)",
        "disabled | =foo(1)"
      })
  void feel_outside_its_standard_is_refused_wherever_a_form_shows_it(String place, String feel) {
    String setting =
        place.contains(".")
            ? "\"appearance\":{\"prefixAdorner\":\"" + feel + "\"}"
            : "\"" + place + "\":\"" + feel + "\"";
    refused(
        deploy(
            "attack.form",
            "{\"id\":\"attack\",\"type\":\"default\",\"schemaVersion\":16,\"components\":["
                + "{\"id\":\"F1\",\"type\":\"textfield\",\"key\":\"f\","
                + setting
                + "}]}"),
        "attack.form: F1 \\\"",
        "\\\": " + place + " ",
        "FEEL compares and calculates");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"attack.BPMN", "attack.xml", "attack.cmmn", "attack.js", "attack.html", "attack"})
  void a_file_that_nothing_reads_is_refused(String file) {
    refused(deploy(file, "<x/>"), file + ": Nothing reads this file");
  }

  @Test
  void the_table_as_it_is_shipped_deploys() throws IOException {
    assertThat(deploy(TABLE.getFileName().toString(), Files.readString(TABLE)).statusCode())
        .isEqualTo(200);
  }

  private static String changed(String was, String is) throws IOException {
    String table = Files.readString(TABLE);
    assertThat(table).contains(was);
    int at = table.indexOf(was);
    return table.substring(0, at) + is + table.substring(at + was.length());
  }
}
