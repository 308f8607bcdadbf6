package org.waymark.workspace;

import static org.waymark.support.Acting.as;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.Restrictions;

/** Somebody on file with a case on which one counted task is open. */
final class OpenCase {

  private static final String FORM =
      """
      {"id":"paged-form","type":"default","schemaVersion":16,
       "executionPlatform":"Camunda Platform","executionPlatformVersion":"7.24.0","components":[
       {"id":"Field_title","type":"text","text":"# Do the paged work"},
       {"id":"Field_way","type":"radio","key":"way","label":"Which way?",
        "values":[{"label":"To the left","value":"left"},{"label":"To the right","value":"right"}]},
       {"id":"Field_why","type":"textarea","key":"why","label":"Why that way?"}]}""";

  private static final String MODEL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Paged"
          targetNamespace="urn:waymark:test">
        <bpmn:process id="paged-work" isExecutable="true" camunda:historyTimeToLive="P30D">
          <bpmn:startEvent id="StartEvent_Begun"/>
          <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_Begun" targetRef="UserTask_First"/>
          <bpmn:userTask id="UserTask_First" name="Do the paged work" camunda:formRef="paged-form"
              camunda:formRefBinding="latest">
            <bpmn:extensionElements><camunda:properties>
              <camunda:property name="waymark.role" value="practitioners"/>
              <camunda:property name="waymark.timescale" value="referral-assessment"/>
            </camunda:properties></bpmn:extensionElements>
          </bpmn:userTask>
          <bpmn:sequenceFlow id="Flow_2" sourceRef="UserTask_First" targetRef="UserTask_Second"/>
          <bpmn:userTask id="UserTask_Second" name="Do the rest" camunda:formRef="paged-form"
              camunda:formRefBinding="latest">
            <bpmn:extensionElements><camunda:properties>
              <camunda:property name="waymark.role" value="senior-practitioners"/>
            </camunda:properties></bpmn:extensionElements>
          </bpmn:userTask>
        </bpmn:process>
      </bpmn:definitions>
      """;

  private final ProcessEngine engine;
  final UUID person;
  final String reference;
  private final String instance;

  OpenCase(ProcessEngine engine, CaseRegister cases, People people, PersonDetails details) {
    this.engine = engine;
    engine
        .getRepositoryService()
        .createDeployment()
        .name("paged work")
        .enableDuplicateFiltering(true)
        .addString("paged-work.bpmn", MODEL)
        .addString("paged-form.form", FORM)
        .deploy();
    person = as("practitioner", () -> ((Outcome.Done) people.create(details)).id());
    reference = cases.open("REF", person, java.time.LocalDate.of(2026, 11, 23), "team-north");
    instance =
        engine.getRuntimeService().startProcessInstanceByKey("paged-work", reference).getId();
  }

  Task task() {
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
  }

  void claim(String user) {
    engine.getTaskService().claim(task().getId(), user);
  }

  /** Answers the form of the open task, which brings the next. */
  void answer(Map<String, Object> answers) {
    as(
        "practitioner",
        () -> {
          engine.getFormService().submitTaskForm(task().getId(), answers);
          return null;
        });
  }

  void restrictTo(String user, Restrictions restrictions) {
    as(
        "team-manager",
        () ->
            restrictions.restrict(
                person, Set.of(user), "Works for the council", java.time.LocalDate.of(2027, 1, 4)));
  }
}
