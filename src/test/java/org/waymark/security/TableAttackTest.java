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
