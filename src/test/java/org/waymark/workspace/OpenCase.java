package org.waymark.workspace;

import static org.waymark.support.Acting.as;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.support.DrawnWork;

/** Somebody on file with a case on which one counted task is open. */
final class OpenCase extends DrawnWork {

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
      """;

  OpenCase(ProcessEngine engine, CaseRegister cases, People people, PersonDetails details) {
    super(engine, cases, people, details, new Drawing("paged-work", MODEL, "paged-form", FORM));
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
}
