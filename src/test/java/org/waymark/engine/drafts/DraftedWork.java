package org.waymark.engine.drafts;

import static org.waymark.support.Acting.as;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.Restrictions;

/** A case with one task, whose form carries a field forward and asks others. */
public final class DraftedWork {

  public static final String FORM = "drafted-form";

  private static final String FORM_FILE =
      """
      {"id":"drafted-form","type":"default","schemaVersion":16,
       "executionPlatform":"Camunda Platform","executionPlatformVersion":"7.24.0","components":[
       {"id":"Field_story","type":"textarea","key":"story","label":"Story",
        "validate":{"required":true}},
       {"id":"Field_note","type":"textfield","key":"note","label":"Note",
        "properties":{"carriedFrom":"earlier-form.note"}},
       {"id":"Field_wish","type":"textfield","key":"wish","label":"Wish",
        "properties":{"carriedFrom":"earlier-form.wish"}}]}""";

  private static final String MODEL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Drafted"
          targetNamespace="urn:waymark:test">
        <bpmn:process id="drafted-work" isExecutable="true" camunda:historyTimeToLive="P30D">
          <bpmn:startEvent id="StartEvent_Begun"/>
          <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_Begun" targetRef="UserTask_Write"/>
          <bpmn:userTask id="UserTask_Write" name="Write it down" camunda:formRef="drafted-form"
              camunda:formRefBinding="latest">
            <bpmn:extensionElements><camunda:properties>
              <camunda:property name="waymark.role" value="practitioners"/>
            </camunda:properties></bpmn:extensionElements>
          </bpmn:userTask>
        </bpmn:process>
      </bpmn:definitions>
      """;

  private final ProcessEngine engine;
  public final String reference;
  public final UUID person;
  public final String instance;

  public DraftedWork(ProcessEngine engine, CaseRegister cases, People people) {
    this.engine = engine;
    engine
        .getRepositoryService()
        .createDeployment()
        .name("drafted work")
        .enableDuplicateFiltering(true)
        .addString("drafted-work.bpmn", MODEL)
        .addString("drafted-form.form", FORM_FILE)
        .deploy();
    PersonDetails somebody = PersonDetails.named("Dora", "Drafted").build();
    this.person = as("practitioner", () -> ((Outcome.Done) people.create(somebody)).id());
    this.reference = cases.open("REF", person, LocalDate.of(2026, 11, 23), "team-north");
    this.instance =
        engine.getRuntimeService().startProcessInstanceByKey("drafted-work", reference).getId();
  }

  public String task() {
    Task open =
        engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
    return open == null ? null : open.getId();
  }

  /** Shows the case to one person alone. */
  public void restrictTo(String user, Restrictions restrictions) {
    as(
        "team-manager",
        () ->
            restrictions.restrict(
                person, Set.of(user), "Works for the council", LocalDate.of(2027, 1, 4)));
  }
}
