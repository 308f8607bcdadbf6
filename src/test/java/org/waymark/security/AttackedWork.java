package org.waymark.security;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.support.DrawnWork;

/** A case of the north team with one task for its practitioners, and a form to do it by. */
final class AttackedWork extends DrawnWork {

  static final String PROCESS = "attacked-work";

  private static final String FORM =
      """
      {"id":"attacked-form","type":"default","schemaVersion":16,
       "executionPlatform":"Camunda Platform","executionPlatformVersion":"7.24.0","components":[
       {"id":"Field_way","type":"radio","key":"way","label":"Way","validate":{"required":true},
        "properties":{"route":"way"},
        "values":[{"label":"Left","value":"left"},{"label":"Right","value":"right"}]},
       {"id":"Field_why","type":"textarea","key":"why","label":"Why"}]}""";

  private static final String MODEL =
      """
      <bpmn:message id="Message_Told" name="attacked-work-told"/>
      <bpmn:signal id="Signal_Told" name="attacked-work-signalled"/>
      <bpmn:error id="Error_Wrong" name="wrong" errorCode="wrong"/>
      <bpmn:process id="attacked-work" isExecutable="true" camunda:historyTimeToLive="P30D">
        <bpmn:extensionElements><camunda:properties>
          <camunda:property name="waymark.startableBy" value="practitioners"/>
        </camunda:properties></bpmn:extensionElements>
        <bpmn:startEvent id="StartEvent_Begun"/>
        <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_Begun" targetRef="UserTask_First"/>
        <bpmn:userTask id="UserTask_First" name="Do the first" camunda:formRef="attacked-form"
            camunda:formRefBinding="latest">
          <bpmn:extensionElements><camunda:properties>
            <camunda:property name="waymark.role" value="practitioners"/>
          </camunda:properties></bpmn:extensionElements>
        </bpmn:userTask>
        <bpmn:boundaryEvent id="BoundaryEvent_Told" attachedToRef="UserTask_First">
          <bpmn:messageEventDefinition messageRef="Message_Told"/>
        </bpmn:boundaryEvent>
        <bpmn:boundaryEvent id="BoundaryEvent_Signalled" attachedToRef="UserTask_First">
          <bpmn:signalEventDefinition signalRef="Signal_Told"/>
        </bpmn:boundaryEvent>
        <bpmn:boundaryEvent id="BoundaryEvent_Wrong" attachedToRef="UserTask_First">
          <bpmn:errorEventDefinition errorRef="Error_Wrong"/>
        </bpmn:boundaryEvent>
        <bpmn:sequenceFlow id="Flow_2" sourceRef="UserTask_First" targetRef="UserTask_Second"/>
        <bpmn:userTask id="UserTask_Second" name="Do the second" camunda:formRef="attacked-form"
            camunda:formRefBinding="latest">
          <bpmn:extensionElements><camunda:properties>
            <camunda:property name="waymark.role" value="senior-practitioners"/>
          </camunda:properties></bpmn:extensionElements>
        </bpmn:userTask>
      </bpmn:process>
      """;

  /** A new case with its task, waiting. */
  AttackedWork(ProcessEngine engine, CaseRegister cases, People people) {
    super(
        engine,
        cases,
        people,
        PersonDetails.named("Ann", "Attacked").build(),
        new Drawing(PROCESS, MODEL, "attacked-form", FORM));
  }

  String definition() {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(PROCESS)
        .latestVersion()
        .singleResult()
        .getId();
  }

  /** To whom a task is offered, and who holds it. */
  List<String> offered(Task task) {
    return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
        .map(link -> link.getType() + " " + link.getGroupId() + " " + link.getUserId())
        .sorted()
        .toList();
  }

  /** Everything that an attack could have changed, in one value to compare. */
  String state() {
    Task task = task();
    return engine.getRuntimeService().getVariables(instance)
        + "|"
        + (task == null ? "none" : task.getId() + task.getName() + task.getAssignee())
        + (task == null ? "" : task.getDescription() + task.getDueDate() + task.getPriority())
        + (task == null ? "" : task.getFollowUpDate() + task.getOwner() + task.getDelegationState())
        + (task == null ? "" : offered(task))
        + "|"
        + engine.getTaskService().getProcessInstanceComments(instance).size()
        + engine.getRuntimeService().createIncidentQuery().processInstanceId(instance).count()
        + engine.getRuntimeService().createProcessInstanceQuery().count();
  }
}
