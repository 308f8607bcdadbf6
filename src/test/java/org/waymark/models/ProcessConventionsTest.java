package org.waymark.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.models.ModelFiles.ProcessFile;

/** A model can be read by a process owner, and looks after its own house. */
class ProcessConventionsTest {

  private static final Map<Class<? extends FlowElement>, String> PREFIXES =
      Map.ofEntries(
          Map.entry(UserTask.class, "UserTask_"),
          Map.entry(ServiceTask.class, "ServiceTask_"),
          Map.entry(BusinessRuleTask.class, "BusinessRuleTask_"),
          Map.entry(CallActivity.class, "CallActivity_"),
          Map.entry(SubProcess.class, "SubProcess_"),
          Map.entry(ExclusiveGateway.class, "Gateway_"),
          Map.entry(InclusiveGateway.class, "Gateway_"),
          Map.entry(ParallelGateway.class, "Gateway_"),
          Map.entry(StartEvent.class, "StartEvent_"),
          Map.entry(EndEvent.class, "EndEvent_"),
          Map.entry(BoundaryEvent.class, "BoundaryEvent_"),
          Map.entry(IntermediateCatchEvent.class, "IntermediateEvent_"));

  private static final Set<String> PROPER_NAMES =
      Set.of("NHS", "CQC", "DoLS", "Camunda", "Client", "Level", "Data", "Monday", "Friday");

  /** A capital inside a label, or the name of a class. */
  private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\p{L}+");

  static List<ProcessFile> processes() {
    return ModelFiles.processes();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void a_file_holds_one_executable_process_of_its_own_name(ProcessFile file) {
    assertThat(file.model().getModelElementsByType(Process.class))
        .singleElement()
        .satisfies(
            process -> {
              assertThat(process.getId()).isEqualTo(file.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
              assertThat(process.isExecutable()).isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("processes")
  void a_process_has_a_version_a_history_limit_a_name_and_its_purpose(ProcessFile file) {
    Process process = file.model().getModelElementsByType(Process.class).iterator().next();
    assertThat(process.getCamundaVersionTag()).matches("\\d+\\.\\d+(\\.\\d+)?");
    assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    assertThat(process.getName()).isNotBlank();
    assertThat(process.getDocumentations()).isNotEmpty();
    assertThat(process.getDocumentations().iterator().next().getTextContent())
        .hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @MethodSource("processes")
  void ids_are_typed_and_meaningful(ProcessFile file) {
    for (FlowElement element : file.model().getModelElementsByType(FlowElement.class)) {
      if (element instanceof SequenceFlow) {
        assertThat(element.getId()).matches("(Sequence)?Flow_[A-Z][A-Za-z0-9]+");
      } else if (element instanceof FlowNode) {
        assertThat(element.getId()).matches(prefixOf(element) + "[A-Z][A-Za-z0-9]+");
      }
    }
  }

  private static String prefixOf(FlowElement element) {
    return PREFIXES.entrySet().stream()
        .filter(entry -> entry.getKey().isInstance(element))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError(element.getId() + " is of a type we do not use"));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void everything_but_a_join_has_a_label(ProcessFile file) {
    for (FlowNode node : file.model().getModelElementsByType(FlowNode.class)) {
      boolean mayBeSilent =
          node instanceof ParallelGateway || node instanceof Gateway && !splits(node);
      if (!mayBeSilent) {
        assertThat(node.getName()).as(node.getId()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void labels_are_in_sentence_case(ProcessFile file) {
    for (FlowElement element : file.model().getModelElementsByType(FlowElement.class)) {
      String label = element.getName();
      if (label != null && !label.isBlank()) {
        assertThat(label).as(element.getId()).matches("[\\p{Lu}\\d].*");
        assertThat(strayCapitals(label)).as(element.getId() + ": " + label).isEmpty();
      }
    }
  }

  private static List<String> strayCapitals(String label) {
    return Stream.of(label.split("[^\\p{L}']+"))
        .skip(1)
        .filter(word -> CAPITALISED.matcher(word).lookingAt())
        .filter(word -> !PROPER_NAMES.contains(word))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void a_gateway_that_splits_asks_a_question_and_its_flows_answer(ProcessFile file) {
    for (Gateway gateway : file.model().getModelElementsByType(Gateway.class)) {
      if (gateway instanceof ParallelGateway || !splits(gateway)) {
        continue;
      }
      assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
      for (SequenceFlow flow : outOf(gateway)) {
        assertThat(flow.getName()).as(flow.getId()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void an_exclusive_gateway_always_finds_a_way_on(ProcessFile file) {
    for (ExclusiveGateway gateway : file.model().getModelElementsByType(ExclusiveGateway.class)) {
      if (!splits(gateway)) {
        continue;
      }
      assertThat(gateway.getDefault()).as(gateway.getId() + " has a default flow").isNotNull();
      for (SequenceFlow flow : outOf(gateway)) {
        boolean isDefault = flow.equals(gateway.getDefault());
        assertThat(flow.getConditionExpression() == null).as(flow.getId()).isEqualTo(isDefault);
      }
    }
  }

  private static List<SequenceFlow> outOf(FlowNode node) {
    return flows(node).stream().filter(flow -> node.equals(flow.getSource())).toList();
  }

  private static List<SequenceFlow> into(FlowNode node) {
    return flows(node).stream().filter(flow -> node.equals(flow.getTarget())).toList();
  }

  private static Collection<SequenceFlow> flows(FlowNode node) {
    return ((BpmnModelInstance) node.getModelInstance()).getModelElementsByType(SequenceFlow.class);
  }

  private static boolean splits(FlowNode node) {
    return outOf(node).size() > 1;
  }

  @ParameterizedTest
  @MethodSource("processes")
  void every_element_is_drawn(ProcessFile file) {
    Set<String> drawn =
        Stream.concat(
                file.model().getModelElementsByType(BpmnShape.class).stream()
                    .map(BpmnShape::getBpmnElement),
                file.model().getModelElementsByType(BpmnEdge.class).stream()
                    .map(BpmnEdge::getBpmnElement))
            .map(BaseElement::getId)
            .collect(Collectors.toSet());
    assertThat(drawn)
        .containsAll(
            file.model().getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
                .map(BaseElement::getId)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("processes")
  void nothing_is_a_dead_end_or_out_of_reach(ProcessFile file) {
    for (FlowNode node : file.model().getModelElementsByType(FlowNode.class)) {
      boolean starts = node instanceof StartEvent || node instanceof BoundaryEvent;
      boolean eventSubProcess = node instanceof SubProcess sub && sub.triggeredByEvent();
      if (!starts && !eventSubProcess) {
        assertThat(into(node)).as(node.getId()).isNotEmpty();
      }
      if (!(node instanceof EndEvent) && !eventSubProcess) {
        assertThat(outOf(node)).as(node.getId()).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void a_model_runs_no_code_of_its_own(ProcessFile file) {
    String xml = ModelFiles.text(file.path());
    assertThat(file.model().getModelElementsByType(ScriptTask.class)).isEmpty();
    assertThat(xml)
        .doesNotContain("camunda:script")
        .doesNotContain("camunda:class=")
        .doesNotContain("camunda:expression=")
        .doesNotContain("camunda:resource=");
  }

  @ParameterizedTest
  @MethodSource("processes")
  void a_model_leaves_groups_due_dates_and_listeners_to_the_engine(ProcessFile file) {
    assertThat(ModelFiles.text(file.path()))
        .doesNotContain("camunda:candidateGroups")
        .doesNotContain("camunda:candidateUsers")
        .doesNotContain("camunda:assignee")
        .doesNotContain("camunda:dueDate")
        .doesNotContain("camunda:followUpDate")
        .doesNotContain("camunda:taskListener")
        .doesNotContain("camunda:executionListener");
  }

  /**
   * Reminders and escalation come from the ladder; a timer is drawn where time changes the route.
   */
  @ParameterizedTest
  @MethodSource("processes")
  void a_timer_is_drawn_only_where_time_changes_the_route(ProcessFile file) {
    for (TimerEventDefinition timer :
        file.model().getModelElementsByType(TimerEventDefinition.class)) {
      if (timer.getParentElement() instanceof BoundaryEvent boundary) {
        assertThat(boundary.cancelActivity())
            .as(boundary.getId() + " would be a reminder: it leaves the task open")
            .isTrue();
      }
    }
  }
}
