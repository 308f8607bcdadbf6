package org.waymark.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Test;

/** What Modeler offers a process owner is what the engine understands. */
class ElementTemplatesTest {

  private static final Path FILE = Path.of("processes/.camunda/element-templates/waymark.json");

  private static final Set<String> BINDINGS =
      Set.of("property", "camunda:property", "camunda:in", "camunda:in:businessKey");

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

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

  @Test
  void every_task_type_that_the_models_use_can_be_chosen_and_no_other() throws IOException {
    Set<String> used = new TreeSet<>();
    for (ModelFiles.ProcessFile model : ModelFiles.processes()) {
      model.model().getModelElementsByType(ServiceTask.class).stream()
          .map(ServiceTask::getCamundaDelegateExpression)
          .forEach(used::add);
    }
    assertThat(properties("camunda:delegateExpression"))
        .allSatisfy(
            property -> assertThat(codes(property)).containsExactlyInAnyOrderElementsOf(used));
  }

  @Test
  void modeler_shows_the_fields_of_everything_that_waymark_reads() throws IOException {
    Set<String> known = new TreeSet<>();
    templates().forEach(template -> known.add(template.path("id").asText()));
    for (ModelFiles.ProcessFile model : ModelFiles.processes()) {
      for (Activity activity : model.model().getModelElementsByType(Activity.class)) {
        String template = activity.getAttributeValueNs(CAMUNDA, "modelerTemplate");
        if (activity instanceof SubProcess && template == null) {
          continue;
        }
        assertThat(known).as(model.name() + ": " + activity.getId()).contains(template);
      }
    }
  }

  private static List<JsonNode> properties(String name) throws IOException {
    return templates().stream()
        .flatMap(template -> list(template.path("properties")).stream())
        .filter(property -> property.path("binding").path("name").asText().equals(name))
        .toList();
  }

  private static List<String> codes(JsonNode property) {
    return list(property.path("choices")).stream()
        .map(choice -> choice.path("value").asText())
        .filter(code -> !code.isEmpty())
        .toList();
  }
}
