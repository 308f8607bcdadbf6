package org.waymark.safeguarding.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.safeguarding.domain.Code;
import org.waymark.safeguarding.domain.ConcernDecision;
import org.waymark.safeguarding.domain.Consent;
import org.waymark.safeguarding.domain.Overtaking;
import org.waymark.safeguarding.domain.ReasonToGoOn;
import org.waymark.safeguarding.domain.Response.Lead;
import org.waymark.safeguarding.domain.Settlement;
import org.waymark.safeguarding.domain.Support;

/** The model, the forms and the Java say the same things by the same names. */
class SafeguardingFilesTest {

  private static final Path FORMS = Path.of("forms", "safeguarding");
  private static final BpmnModelInstance MODEL =
      Bpmn.readModelFromFile(
          Path.of("processes", "safeguarding", "safeguarding-concern.bpmn").toFile());

  private static JsonNode form(String id) {
    try {
      return new ObjectMapper().readTree(FORMS.resolve(id + ".form").toFile());
    } catch (IOException unreadable) {
      throw new IllegalStateException(id, unreadable);
    }
  }

  static Stream<String> forms() throws IOException {
    try (var files = Files.list(FORMS)) {
      return files
          .map(f -> f.getFileName().toString().replace(".form", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static List<JsonNode> components(JsonNode within) {
    var all = new ArrayList<JsonNode>();
    within
        .path("components")
        .forEach(
            component -> {
              all.add(component);
              all.addAll(components(component));
            });
    return all;
  }

  private static JsonNode field(String form, String key) {
    return components(form(form)).stream()
        .filter(c -> c.path("key").asText().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError(form + " has no field " + key));
  }

  private static <T extends Enum<T> & Code> void offersExactly(
      String form, String field, Class<T> type) {
    assertThat(field(form, field).path("values").findValuesAsText("value"))
        .as(form + "." + field)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(type.getEnumConstants()).map(Code::code).toList());
  }

  @Test
  void every_choice_that_java_reads_offers_exactly_its_codes() {
    offersExactly(SafeguardingModel.GATHER_FORM, "consent", Consent.class);
    offersExactly(SafeguardingModel.GATHER_FORM, "reasonToGoOn", ReasonToGoOn.class);
    offersExactly(SafeguardingModel.DECIDE_FORM, "decision", ConcernDecision.class);
    offersExactly(SafeguardingModel.PLAN_FORM, "lead", Lead.class);
    offersExactly(SafeguardingModel.PLAN_FORM, "support", Support.class);
    offersExactly(SafeguardingModel.ARRANGE_FORM, "lead", Lead.class);
    offersExactly(SafeguardingModel.SETTLE_FORM, "overtakenBy", Overtaking.class);
    offersExactly(SafeguardingModel.SETTLE_FORM, "settlement", Settlement.class);
    offersExactly(SafeguardingModel.FEEDBACK_FORM, "shownOutcome", ConcernDecision.class);
  }

  @Test
  void nothing_on_the_form_that_raises_a_concern_is_compulsory_or_limited() {
    assertThat(components(form(SafeguardingModel.RAISE_FORM)))
        .noneMatch(component -> component.has("validate"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_form_is_named_like_its_file_and_made_for_this_platform(String id) {
    assertThat(form(id).path("id").asText()).isEqualTo(id);
    assertThat(form(id).path("schemaVersion").asInt()).isEqualTo(16);
    assertThat(form(id).path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void ids_and_keys_of_a_form_are_unique(String id) {
    var all = components(form(id));
    assertThat(all).extracting(c -> c.path("id").asText()).doesNotHaveDuplicates();
    assertThat(all)
        .filteredOn(c -> c.has("key"))
        .extracting(c -> c.path("key").asText())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_task_form_begins_with_its_context(String id) {
    var first = form(id).path("components").path(0).path("text").asText();
    if (!id.equals(SafeguardingModel.RAISE_FORM)) {
      assertThat(first)
          .contains(
              "{{contextCaseReference}}",
              "{{contextPerson}}",
              "{{contextWhy}}",
              "{{contextDue}}",
              "{{contextAlerts}}");
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void what_is_carried_forward_was_asked(String id) {
    for (var component : components(form(id))) {
      var from = component.path("properties").path("carriedFrom").asText();
      if (!from.isEmpty()) {
        var parts = from.split("\\.", 2);
        assertThat(field(parts[0], parts[1])).as(id + " <- " + from).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void only_choices_steer_the_process(String id) {
    assertThat(components(form(id)))
        .filteredOn(c -> c.path("properties").has("route"))
        .allSatisfy(c -> assertThat(c.path("type").asText()).isIn("radio", "select"));
  }

  @Test
  void the_model_and_the_folder_name_the_same_forms() throws IOException {
    var named = new TreeSet<String>();
    MODEL.getModelElementsByType(UserTask.class).forEach(t -> named.add(t.getCamundaFormRef()));
    MODEL.getModelElementsByType(StartEvent.class).stream()
        .map(StartEvent::getCamundaFormRef)
        .filter(f -> f != null)
        .forEach(named::add);
    assertThat(forms()).containsExactlyElementsOf(named);
  }

  @Test
  void every_user_task_says_who_why_and_by_when() {
    for (var task : MODEL.getModelElementsByType(UserTask.class)) {
      assertThat(task.getDocumentations()).as(task.getId()).isNotEmpty();
      assertThat(task.getCamundaFormRefBinding()).isEqualTo("latest");
      assertThat(property(task, "waymark.role")).as(task.getId()).isNotNull();
      var own = property(task, "waymark.timescale");
      var stage = property((FlowElement.class.cast(task)).getParentElement(), "waymark.timescale");
      assertThat(own == null ? stage : own).as(task.getId()).isNotNull();
    }
  }

  private static String property(
      org.camunda.bpm.model.xml.instance.ModelElementInstance element, String name) {
    return element.getModelInstance().getModelElementsByType(CamundaProperty.class).stream()
        .filter(p -> p.getParentElement().getParentElement().getParentElement().equals(element))
        .filter(p -> p.getCamundaName().equals(name))
        .map(CamundaProperty::getCamundaValue)
        .findFirst()
        .orElse(null);
  }

  @Test
  void every_answer_at_a_gateway_is_labelled_and_compares_with_a_code_its_form_offers() {
    for (var gateway : MODEL.getModelElementsByType(ExclusiveGateway.class)) {
      if (gateway.getOutgoing().size() > 1) {
        assertThat(gateway.getName()).endsWith("?");
        assertThat(gateway.getDefault()).isNotNull();
        assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName).doesNotContainNull();
      }
    }
    assertThat(conditions())
        .containsExactlyInAnyOrder(
            "${enoughToDecide == 'no'}",
            "${decision == 'other-action'}",
            "${decision == 'no-further-action'}");
    assertThat(field(SafeguardingModel.DECIDE_FORM, "decision").at("/properties/route").asText())
        .isEqualTo("decision");
    assertThat(
            field(SafeguardingModel.DECIDE_FORM, "enoughToDecide").at("/properties/route").asText())
        .isEqualTo("enoughToDecide");
    assertThat(field(SafeguardingModel.SETTLE_FORM, "overtakenBy").at("/properties/route").asText())
        .isEqualTo("overtakenBy");
  }

  private static List<String> conditions() {
    return MODEL.getModelElementsByType(SequenceFlow.class).stream()
        .filter(flow -> flow.getConditionExpression() != null)
        .map(flow -> flow.getConditionExpression().getTextContent())
        .toList();
  }

  @Test
  void the_model_names_what_java_offers() {
    var process = MODEL.getModelElementsByType(Process.class).iterator().next();
    assertThat(process.getId()).isEqualTo(SafeguardingModel.PROCESS);
    assertThat(process.getCamundaVersionTag()).isNotBlank();
    assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P365D");
    assertThat(MODEL.getModelElementsByType(ServiceTask.class))
        .extracting(ServiceTask::getCamundaDelegateExpression)
        .containsExactly("${closeSafeguardingConcern}");
    assertThat(MODEL.getModelElementsByType(CallActivity.class))
        .extracting(CallActivity::getCalledElement)
        .containsExactly("overtaken-case");
  }
}
