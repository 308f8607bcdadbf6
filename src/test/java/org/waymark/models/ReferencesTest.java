package org.waymark.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.models.ModelFiles.DecisionFile;
import org.waymark.models.ModelFiles.FormFile;
import org.waymark.models.ModelFiles.ProcessFile;

/** Every bean, form, decision, message and process that a model names exists. */
class ReferencesTest {

  /** Modules that serve every pathway: their beans may be named in any folder. */
  private static final Set<String> SPINE =
      Set.of(
          "timescales",
          "escalation",
          "casefile",
          "teams",
          "outbox",
          "engine",
          "documents",
          "supportplan");

  private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
  private static final Pattern COMPONENT =
      Pattern.compile("@(?:Component|Service)(?:\\(\"(\\w+)\"\\))?[\\s\\S]*?\\bclass\\s+(\\w+)");
  private static final Pattern BEAN_METHOD =
      Pattern.compile("@Bean(?:\\(\"(\\w+)\"\\))?\\s+(?:public\\s+)?[\\w<>, ]+?\\s(\\w+)\\(");

  static List<ProcessFile> processes() {
    return ModelFiles.processes();
  }

  @Test
  void every_bean_that_a_model_names_exists() {
    Set<String> missing = new TreeSet<>();
    for (ProcessFile file : processes()) {
      beansOf(file).stream()
          .filter(bean -> !beans().containsKey(bean))
          .forEach(bean -> missing.add(bean + " (" + file + ")"));
    }
    assertThat(missing).as("beans named in models that no class declares").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void a_bean_belongs_to_its_folders_pathway_or_to_the_spine(ProcessFile file) {
    for (String bean : beansOf(file)) {
      String module = beans().get(bean);
      if (module != null) {
        assertThat(SPINE.contains(module) || module.equals(file.folder()))
            .as(bean + " of " + module + " is named in " + file)
            .isTrue();
      }
    }
  }

  private static List<String> beansOf(ProcessFile file) {
    return file.model().getModelElementsByType(ServiceTask.class).stream()
        .map(
            task -> {
              String expression = task.getCamundaDelegateExpression();
              assertThat(expression).as(task.getId()).isNotNull().matches(BEAN);
              return expression.substring(2, expression.length() - 1);
            })
        .toList();
  }

  /** Bean names with the module that declares them. */
  private static Map<String, String> beans() {
    Map<String, String> beans = new HashMap<>();
    for (Path source : ModelFiles.sources()) {
      String code = ModelFiles.text(source);
      String module = Path.of("src/main/java/org/waymark").relativize(source).getName(0).toString();
      for (Pattern pattern : List.of(COMPONENT, BEAN_METHOD)) {
        Matcher matcher = pattern.matcher(code);
        while (matcher.find()) {
          beans.put(
              matcher.group(1) != null ? matcher.group(1) : decapitalised(matcher.group(2)),
              module);
        }
      }
    }
    return beans;
  }

  private static String decapitalised(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  @ParameterizedTest
  @MethodSource("processes")
  void every_form_that_a_model_names_exists_in_the_pathways_folder(ProcessFile file) {
    Set<String> forms = ModelFiles.forms().stream().map(FormFile::name).collect(Collectors.toSet());
    for (UserTask task : file.model().getModelElementsByType(UserTask.class)) {
      assertThat(forms).as(file + ": " + task.getId()).contains(task.getCamundaFormRef());
    }
    for (StartEvent start : file.model().getModelElementsByType(StartEvent.class)) {
      if (start.getCamundaFormRef() != null) {
        assertThat(forms).as(file + ": " + start.getId()).contains(start.getCamundaFormRef());
        assertThat(start.getCamundaFormRefBinding()).as(start.getId()).isEqualTo("latest");
      }
    }
  }

  @Test
  void every_form_is_used_by_a_model() {
    Set<String> used = new TreeSet<>();
    for (ProcessFile file : processes()) {
      file.model().getModelElementsByType(UserTask.class).stream()
          .map(UserTask::getCamundaFormRef)
          .filter(Objects::nonNull)
          .forEach(used::add);
      file.model().getModelElementsByType(StartEvent.class).stream()
          .map(StartEvent::getCamundaFormRef)
          .filter(Objects::nonNull)
          .forEach(used::add);
    }
    assertThat(ModelFiles.forms()).extracting(FormFile::name).isSubsetOf(used);
  }

  @ParameterizedTest
  @MethodSource("processes")
  void every_decision_that_a_model_names_exists(ProcessFile file) {
    Set<String> decisions =
        ModelFiles.decisions().stream()
            .flatMap(decision -> decision.model().getModelElementsByType(Decision.class).stream())
            .map(Decision::getId)
            .collect(Collectors.toSet());
    for (BusinessRuleTask task : file.model().getModelElementsByType(BusinessRuleTask.class)) {
      assertThat(decisions).as(file + ": " + task.getId()).contains(task.getCamundaDecisionRef());
      assertThat(task.getCamundaDecisionRefBinding()).as(task.getId()).isEqualTo("latest");
    }
  }

  @Test
  void a_decision_is_named_as_its_file() {
    for (DecisionFile file : ModelFiles.decisions()) {
      assertThat(file.model().getModelElementsByType(Decision.class))
          .as(file.path().toString())
          .extracting(Decision::getId)
          .contains(file.name());
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void every_part_that_is_called_exists_and_gets_the_case_reference_alone(ProcessFile file) {
    Set<String> known = processes().stream().map(ProcessFile::name).collect(Collectors.toSet());
    for (CallActivity call : file.model().getModelElementsByType(CallActivity.class)) {
      assertThat(known).as(file + ": " + call.getId()).contains(call.getCalledElement());
      List<CamundaIn> ins =
          call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list();
      assertThat(ins)
          .as(call.getId() + " passes the case reference on")
          .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()));
      assertThat(ins)
          .as(call.getId() + " never passes all variables")
          .noneMatch(in -> in.getCamundaVariables() != null);
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void every_message_has_a_name_in_our_words(ProcessFile file) {
    for (MessageEventDefinition event :
        file.model().getModelElementsByType(MessageEventDefinition.class)) {
      assertThat(event.getMessage()).as(event.getId()).isNotNull();
    }
    assertThat(file.model().getModelElementsByType(Message.class))
        .extracting(Message::getName)
        .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
  }

  /** Only the owner of a case hears that it is overtaken: correlating to a part as well fails. */
  @ParameterizedTest
  @MethodSource("processes")
  void a_part_that_is_called_does_not_hear_that_the_case_is_overtaken(ProcessFile file) {
    boolean called =
        processes().stream()
            .flatMap(other -> other.model().getModelElementsByType(CallActivity.class).stream())
            .anyMatch(call -> file.name().equals(call.getCalledElement()));
    if (called) {
      assertThat(file.model().getModelElementsByType(Message.class))
          .extracting(Message::getName)
          .doesNotContain("case-overtaken");
    }
  }
}
