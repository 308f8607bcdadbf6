package org.waymark.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.models.ModelFiles.DecisionFile;
import org.waymark.models.ModelFiles.ProcessFile;

/** Every user task says who does it, with which form, why, and by when. */
class TaskContractTest {

  /** The role groups, which are the plurals of the roles. */
  static final Set<String> ROLES =
      Set.of(
          "practitioners",
          "senior-practitioners",
          "team-managers",
          "service-managers",
          "brokers",
          "panel-chairs",
          "panel-members",
          "discharge-coordinators",
          "reablement-workers",
          "dols-coordinators",
          "best-interests-assessors",
          "mental-health-assessors",
          "dols-signatories",
          "providers",
          "business-support",
          "safeguarding-leads",
          "occupational-therapists",
          "out-of-hours",
          "financial-assessment-officers",
          "direct-payment-officers",
          "panel-administrators",
          "managing-authorities",
          "advocates");

  private static final Set<String> PROPERTIES =
      Set.of(
          "waymark.role",
          "waymark.startableBy",
          "waymark.scope",
          "waymark.assignee",
          "waymark.timescale",
          "waymark.timescaleIn",
          "waymark.date",
          "waymark.startOfClock");

  static List<ProcessFile> processes() {
    return ModelFiles.processes();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void a_user_task_names_its_role_its_form_and_its_reason(ProcessFile file) {
    for (UserTask task : file.model().getModelElementsByType(UserTask.class)) {
      assertThat(ROLES).as(task.getId()).contains(property(task, "waymark.role"));
      assertThat(property(task, "waymark.scope")).as(task.getId()).isIn(null, "team", "service");
      assertThat(task.getCamundaFormRef()).as(task.getId() + " has a form").isNotBlank();
      assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("latest");
      assertThat(task.getDocumentations()).as(task.getId() + " is documented").isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void every_task_is_documented(ProcessFile file) {
    for (FlowElement element : file.model().getModelElementsByType(FlowElement.class)) {
      if (element instanceof Task || element instanceof CallActivity) {
        assertThat(element.getDocumentations()).as(element.getId()).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void a_user_task_has_a_clock_of_its_own_or_a_stage_clock_above(ProcessFile file) {
    for (UserTask task : file.model().getModelElementsByType(UserTask.class)) {
      assertThat(property(task, "waymark.timescale") != null || clockAbove(task, new ArrayList<>()))
          .as(file + ": " + task.getId() + " has no timescale and no stage clock above it")
          .isTrue();
    }
  }

  /** A part that is called stands under the clock of every place that calls it. */
  private static boolean clockAbove(ModelElementInstance element, List<String> visited) {
    ModelElementInstance parent = element.getParentElement();
    if (parent instanceof BaseElement scope && property(scope, "waymark.timescale") != null) {
      return true;
    }
    if (!(parent instanceof Process process)) {
      return clockAbove(parent, visited);
    }
    if (visited.contains(process.getId())) {
      return true;
    }
    visited.add(process.getId());
    List<CallActivity> callers = callersOf(process.getId());
    return !callers.isEmpty()
        && callers.stream().allMatch(call -> clockAbove(call, new ArrayList<>(visited)));
  }

  private static List<CallActivity> callersOf(String process) {
    return processes().stream()
        .flatMap(file -> file.model().getModelElementsByType(CallActivity.class).stream())
        .filter(call -> process.equals(call.getCalledElement()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void every_timescale_is_in_the_register(ProcessFile file) {
    List<String> register = registerKeys();
    for (BaseElement element : withProperties(file)) {
      String timescale = property(element, "waymark.timescale");
      if (timescale != null) {
        assertThat(register).as(file + ": " + element.getId()).contains(timescale);
      }
    }
  }

  static List<String> registerKeys() {
    return ModelFiles.decisions().stream()
        .filter(decision -> decision.name().equals("timescales"))
        .map(DecisionFile::model)
        .flatMap(model -> model.getModelElementsByType(DecisionTable.class).stream())
        .flatMap(table -> table.getRules().stream())
        .map(TaskContractTest::keyOf)
        .toList();
  }

  /** The key is the row's only input, written as a string. */
  private static String keyOf(Rule rule) {
    String text = rule.getInputEntries().iterator().next().getText().getTextContent();
    return text.replace("\"", "").trim();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void no_waymark_property_is_misspelt(ProcessFile file) {
    for (BaseElement element : withProperties(file)) {
      for (String name : names(element)) {
        assertThat(PROPERTIES.contains(name) || name.startsWith("waymark.further."))
            .as(file + ": " + element.getId() + " has the unknown property " + name)
            .isTrue();
      }
    }
  }

  /** So that a new bank holiday moves it, as it moves clocks. A start by the clock is no date. */
  @ParameterizedTest
  @MethodSource("processes")
  void a_drawn_timer_names_how_its_date_is_counted(ProcessFile file) {
    for (CatchEvent event : file.model().getModelElementsByType(CatchEvent.class)) {
      for (EventDefinition definition : event.getEventDefinitions()) {
        if (definition instanceof TimerEventDefinition timer && timer.getTimeCycle() == null) {
          assertThat(timer.getTimeDate()).as(event.getId() + " waits for a date").isNotNull();
          assertThat(timer.getTimeDate().getTextContent())
              .as(event.getId() + " reads the date that waymark.date names")
              .isEqualTo("${" + property(event, "waymark.date") + "}");
          assertThat(property(event, "waymark.startOfClock")).as(event.getId()).isNotNull();
          assertThat(
                  Stream.of("waymark.timescale", "waymark.timescaleIn")
                      .filter(name -> property(event, name) != null))
              .as(event.getId() + " names its timescale, or the variable that holds it")
              .hasSize(1);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void a_stage_clock_names_who_must_act(ProcessFile file) {
    for (BaseElement scope : withProperties(file)) {
      boolean isStage = scope instanceof Process || scope instanceof SubProcess;
      if (isStage && property(scope, "waymark.timescale") != null) {
        assertThat(ROLES).as(scope.getId()).contains(property(scope, "waymark.role"));
      }
    }
  }

  private static List<BaseElement> withProperties(ProcessFile file) {
    return file.model().getModelElementsByType(BaseElement.class).stream()
        .filter(element -> !names(element).isEmpty())
        .toList();
  }

  private static List<String> names(BaseElement element) {
    return properties(element).stream()
        .flatMap(all -> all.getCamundaProperties().stream())
        .map(property -> property.getCamundaName())
        .filter(name -> name != null && name.startsWith("waymark"))
        .toList();
  }

  static String property(BaseElement element, String name) {
    return properties(element).stream()
        .flatMap(all -> all.getCamundaProperties().stream())
        .filter(property -> name.equals(property.getCamundaName()))
        .map(property -> property.getCamundaValue())
        .findFirst()
        .orElse(null);
  }

  private static Collection<CamundaProperties> properties(BaseElement element) {
    return element.getExtensionElements() == null
        ? List.of()
        : element
            .getExtensionElements()
            .getElementsQuery()
            .filterByType(CamundaProperties.class)
            .list();
  }
}
