package org.waymark.engine.timescales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.waymark.timescales.Timescale;
import org.waymark.timescales.application.TestRules;

/** The register as Camunda sees it: every cell is text that its decision engine understands too. */
class RegisterDecisionTest {

  private static final String FILE = "/processes/timescales/timescales.dmn";

  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  private static InputStream file() {
    return RegisterDecisionTest.class.getResourceAsStream(FILE);
  }

  @Test
  void the_decision_engine_gives_one_row_for_each_key() {
    DmnDecision decision = engine.parseDecision("timescales", file());

    for (Timescale row : TestRules.register().rows()) {
      DmnDecisionResult result =
          engine.evaluateDecision(decision, Map.<String, Object>of("key", row.key()));
      assertThat(result).as(row.key()).hasSize(1);
      assertThat(result.get(0)).containsEntry("ruleId", row.ruleId());
      assertThat(result.get(0).get("amount"))
          .isEqualTo(row.unit().counted() ? (Object) row.amount() : null);
    }
  }

  @Test
  void the_file_draws_in_modeler_and_says_how_long_history_is_kept() throws IOException {
    try (InputStream file = file()) {
      assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8))
          .contains("dmndi:DMNShape")
          .contains("camunda:historyTimeToLive=\"P365D\"")
          .contains("camunda:versionTag=")
          .contains("hitPolicy=\"COLLECT\"");
    }
  }

  @Test
  void a_model_without_the_register_gives_no_rows() {
    String other =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d"
            namespace="http://camunda.org/schema/1.0/dmn">
          <decision id="another" name="Another">
            <literalExpression id="l"><text>1</text></literalExpression>
          </decision>
        </definitions>
        """;

    assertThat(
            DmnRegisterTable.read(new ByteArrayInputStream(other.getBytes(StandardCharsets.UTF_8))))
        .isEmpty();
  }
}
