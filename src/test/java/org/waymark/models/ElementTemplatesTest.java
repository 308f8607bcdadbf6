package org.waymark.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What Modeler offers a process owner is what the engine understands. */
class ElementTemplatesTest {

  private static final Path FILE = Path.of("processes/.camunda/element-templates/waymark.json");

  private static final Set<String> BINDINGS =
      Set.of("property", "camunda:property", "camunda:in", "camunda:in:businessKey");

  private static List<JsonNode> templates() throws IOException {
    return list(new ObjectMapper().readTree(FILE.toFile()));
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  @Test
  void every_template_says_what_it_is_for_and_where_it_fits() throws IOException {
    assertThat(templates()).isNotEmpty();
    for (JsonNode template : templates()) {
      assertThat(template.path("id").asText()).startsWith("org.waymark.");
      assertThat(template.path("description").asText()).isNotBlank();
      assertThat(template.path("appliesTo")).isNotEmpty();
      for (JsonNode property : template.path("properties")) {
        assertThat(BINDINGS).contains(property.path("binding").path("type").asText());
      }
    }
    assertThat(templates()).extracting(node -> node.path("id").asText()).doesNotHaveDuplicates();
  }

  @Test
  void every_timescale_of_the_register_can_be_chosen_and_no_other() throws IOException {
    for (JsonNode template : templates()) {
      for (JsonNode property : template.path("properties")) {
        if (property.path("binding").path("name").asText().equals("waymark.timescale")) {
          assertThat(codes(property))
              .as("regenerate the choices of " + template.path("name").asText())
              .containsExactlyInAnyOrderElementsOf(Set.copyOf(TaskContractTest.registerKeys()));
        }
      }
    }
  }

  @Test
  void every_role_that_can_be_chosen_is_a_role() throws IOException {
    for (JsonNode template : templates()) {
      for (JsonNode property : template.path("properties")) {
        if (property.path("binding").path("name").asText().equals("waymark.role")) {
          assertThat(TaskContractTest.ROLES).containsAll(codes(property));
        }
      }
    }
  }

  private static List<String> codes(JsonNode property) {
    return list(property.path("choices")).stream()
        .map(choice -> choice.path("value").asText())
        .filter(code -> !code.isEmpty())
        .toList();
  }
}
