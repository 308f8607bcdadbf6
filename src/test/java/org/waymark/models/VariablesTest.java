package org.waymark.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.models.ModelFiles.FormFile;
import org.waymark.models.ModelFiles.ProcessFile;

/**
 * No model reads a variable that nothing sets: an unset name in a condition is an error at night.
 */
class VariablesTest {

  private static final Pattern NAME = Pattern.compile("\\b[a-z][A-Za-z0-9]*\\b");
  private static final Set<String> WORDS =
      Set.of("null", "true", "false", "and", "or", "not", "empty", "execution");

  static List<ProcessFile> processes() {
    return ModelFiles.processes();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void everything_read_is_set_by_a_form_a_decision_a_call_or_declared(ProcessFile file) {
    Set<String> unknown = new TreeSet<>(read(file));
    unknown.removeAll(set(file));
    unknown.removeAll(declared(file));
    assertThat(unknown).as(file + " reads variables that nothing sets or declares").isEmpty();
  }

  private static Set<String> read(ProcessFile file) {
    Set<String> names = new HashSet<>();
    elements(file, ConditionExpression.class)
        .forEach(one -> names.addAll(names(one.getTextContent())));
    elements(file, TimeDate.class)
        .map(TimeDate::getTextContent)
        .filter(text -> text.contains("${"))
        .forEach(text -> names.addAll(names(text)));
    elements(file, CamundaIn.class).map(CamundaIn::getCamundaSource).forEach(names::add);
    elements(file, BusinessRuleTask.class).forEach(task -> names.addAll(readByDecisions(file)));
    for (String property :
        List.of(
            "waymark.startOfClock", "waymark.assignee", "waymark.date", "waymark.timescaleIn")) {
      elements(file, BaseElement.class)
          .filter(
              one ->
                  one instanceof FlowElement
                      || one.getElementType().getTypeName().equals("process"))
          .map(one -> TaskContractTest.property(one, property))
          .forEach(names::add);
    }
    names.remove(null);
    return names;
  }

  private static Set<String> readByDecisions(ProcessFile file) {
    Set<String> names = new HashSet<>();
    Set<String> refs = new HashSet<>();
    elements(file, BusinessRuleTask.class)
        .map(BusinessRuleTask::getCamundaDecisionRef)
        .forEach(refs::add);
    ModelFiles.decisions().stream()
        .filter(decision -> refs.contains(decision.name()))
        .flatMap(
            decision -> decision.model().getModelElementsByType(InputExpression.class).stream())
        .forEach(input -> names.addAll(names(input.getText().getTextContent())));
    return names;
  }

  private static Set<String> set(ProcessFile file) {
    Set<String> names = new HashSet<>();
    Stream.concat(
            elements(file, UserTask.class).map(UserTask::getCamundaFormRef),
            elements(file, StartEvent.class).map(StartEvent::getCamundaFormRef))
        .flatMap(form -> form == null ? Stream.empty() : ModelFiles.form(form).stream())
        .flatMap(FormFile::routeFields)
        .forEach(field -> names.add(field.path("properties").path("route").asText()));
    elements(file, CamundaOut.class).map(CamundaOut::getCamundaTarget).forEach(names::add);
    elements(file, CamundaOutputParameter.class)
        .map(CamundaOutputParameter::getCamundaName)
        .forEach(names::add);
    elements(file, BusinessRuleTask.class)
        .map(BusinessRuleTask::getCamundaResultVariable)
        .forEach(names::add);
    names.addAll(passedInto(file.name()));
    names.remove(null);
    return names;
  }

  /** What a part receives from the places that call it. */
  private static Set<String> passedInto(String process) {
    return processes().stream()
        .flatMap(caller -> elements(caller, CallActivity.class))
        .filter(call -> process.equals(call.getCalledElement()))
        .flatMap(call -> ins(call).stream())
        .map(CamundaIn::getCamundaTarget)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static List<CamundaIn> ins(CallActivity call) {
    return call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list();
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }

  /** The constants of the pathway's {@code *Model}, where Java declares the variables it sets. */
  private static Set<String> declared(ProcessFile file) {
    Set<String> names = new HashSet<>();
    Pattern constant = Pattern.compile("=\\s*\"([a-z][A-Za-z0-9]*)\"");
    ModelFiles.sources().stream()
        .filter(source -> source.getFileName().toString().endsWith("Model.java"))
        .filter(
            source ->
                file.folder().equals("shared")
                    || source.toString().contains("/" + file.folder() + "/"))
        .forEach(
            source -> {
              Matcher matcher = constant.matcher(ModelFiles.text(source));
              while (matcher.find()) {
                names.add(matcher.group(1));
              }
            });
    return names;
  }

  private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance>
      Stream<T> elements(ProcessFile file, Class<T> type) {
    return file.model().getModelElementsByType(type).stream();
  }

  private static Set<String> names(String expression) {
    Set<String> names = new HashSet<>();
    Matcher matcher = NAME.matcher(expression.replaceAll("'[^']*'|\"[^\"]*\"", ""));
    while (matcher.find()) {
      if (!WORDS.contains(matcher.group())) {
        names.add(matcher.group());
      }
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("processes")
  void what_a_part_hands_back_is_set_in_it(ProcessFile file) {
    for (CallActivity call : elements(file, CallActivity.class).toList()) {
      ProcessFile part =
          processes().stream()
              .filter(one -> one.name().equals(call.getCalledElement()))
              .findFirst()
              .orElse(null);
      if (part == null) {
        continue;
      }
      Set<String> known = union(set(part), declared(part));
      assertThat(
              call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list())
          .extracting(CamundaOut::getCamundaSource)
          .as(call.getId())
          .allMatch(known::contains);
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void a_condition_is_a_simple_comparison(ProcessFile file) {
    elements(file, ConditionExpression.class)
        .forEach(
            condition ->
                assertThat(condition.getTextContent())
                    .as(file + ": " + condition.getParentElement().getAttributeValue("id"))
                    .matches("\\$\\{\\w+ [=!]= \\S+( (\\|\\||&&) \\w+ [=!]= \\S+)*}"));
  }
}
