package org.waymark.referral.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.waymark.security.Accounts;
import org.waymark.support.Acting;

/**
 * Tries one form out at a time: a process of one task that shows it, as somebody signed in fills it
 * in.
 */
class FormTrial {

  private static final String MODEL =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="trial">
        <process id="try-%1$s" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="Start" />
          <sequenceFlow id="In" sourceRef="Start" targetRef="Task" />
          <userTask id="Task" camunda:formRef="%1$s" camunda:formRefBinding="latest">
            <extensionElements><camunda:properties>
              <camunda:property name="waymark.role" value="practitioners" />
            </camunda:properties></extensionElements>
          </userTask>
          <sequenceFlow id="Out" sourceRef="Task" targetRef="End" />
          <endEvent id="End" />
        </process>
      </definitions>
      """;

  private final ProcessEngine engine;
  private final Accounts accounts;
  private final ObjectMapper json = new ObjectMapper();
  private final Set<String> tried = new LinkedHashSet<>();
  private final List<String> deployments = new ArrayList<>();

  FormTrial(ProcessEngine engine, Accounts accounts) {
    this.engine = engine;
    this.accounts = accounts;
  }

  /** Opens a task with that form on a case and returns its id. */
  String open(String form, String reference) {
    if (tried.add(form)) {
      deploy(form);
    }
    String instance =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey("try-" + form, reference)
            .getProcessInstanceId();
    String task = task(instance).getId();
    offerToAnybody(task);
    return task;
  }

  // Whose work it is is not what these tests ask.
  private void offerToAnybody(String task) {
    engine.getTaskService().getIdentityLinksForTask(task).stream()
        .filter(it -> it.getGroupId() != null)
        .forEach(it -> engine.getTaskService().deleteCandidateGroup(task, it.getGroupId()));
    engine.getTaskService().setAssignee(task, null);
  }

  private void deploy(String form) {
    deployments.add(
        engine
            .getRepositoryService()
            .createDeployment()
            .addString("try-" + form + ".bpmn", MODEL.formatted(form))
            .deploy()
            .getId());
    accounts.grantPathway(
        "try-" + form, List.of("practitioners", "senior-practitioners", "team-managers"), Set.of());
  }

  private Task task(String instance) {
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
  }

  boolean isOpen(String task) {
    return engine.getTaskService().createTaskQuery().taskId(task).singleResult() != null;
  }

  /** What the form shows to a user, lists and objects as JSON text. */
  Map<String, Object> shown(String task, String user) {
    return as(
        user,
        () -> {
          VariableMap filled = engine.getFormService().getTaskFormVariables(task, null, false);
          Map<String, Object> shown = new HashMap<>();
          filled
              .keySet()
              .forEach(
                  key ->
                      shown.put(
                          key,
                          filled.getValueTyped(key) instanceof JsonValue list
                              ? list.getValueSerialized()
                              : filled.get(key)));
          return shown;
        });
  }

  /** Submits answers, written with single quotes; a refusal is an exception of the engine. */
  void submit(String task, String user, String answers) {
    as(
        user,
        () -> {
          engine.getFormService().submitTaskForm(task, read(answers));
          return null;
        });
  }

  private Map<String, Object> read(String answers) {
    try {
      return json.readValue(
          answers.replace('\'', '"'), new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  private <T> T as(String user, Supplier<T> work) {
    List<String> groups =
        engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
            .map(Group::getId)
            .toList();
    return Acting.as(user, groups, engine, work);
  }

  /** Takes the trial processes away again. */
  void clear() {
    deployments.forEach(it -> engine.getRepositoryService().deleteDeployment(it, true));
    deployments.clear();
    tried.clear();
  }
}
