package org.waymark.support;

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

/** Somebody on file with a case of the north team, on which a process that a test draws is open. */
public class DrawnWork {

  protected final ProcessEngine engine;
  public final UUID person;
  public final String reference;
  public final String instance;

  /**
   * What a test draws.
   *
   * @param process the id of the process
   * @param model what stands within the definitions of its BPMN
   * @param form the id of the form that its tasks show
   * @param formFile the form
   */
  public record Drawing(String process, String model, String form, String formFile) {}

  /** Deploys what is drawn, unless it is there, and starts it on a new case. */
  protected DrawnWork(
      ProcessEngine engine,
      CaseRegister cases,
      People people,
      PersonDetails details,
      Drawing drawing) {
    this.engine = engine;
    deploy(drawing);
    person = as("practitioner", () -> ((Outcome.Done) people.create(details)).id());
    reference = cases.open("REF", person, LocalDate.of(2026, 11, 23), "team-north");
    instance =
        engine.getRuntimeService().startProcessInstanceByKey(drawing.process(), reference).getId();
  }

  private void deploy(Drawing drawing) {
    engine
        .getRepositoryService()
        .createDeployment()
        .name(drawing.process())
        .enableDuplicateFiltering(true)
        .addString(drawing.process() + ".bpmn", bpmn(drawing.model()))
        .addString(drawing.form() + ".form", drawing.formFile())
        .deploy();
  }

  /** A process of one task of practitioners, which shows a form. */
  public static String oneTask(String process, String id, String name, String form) {
    return """
        <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P30D">
          <bpmn:startEvent id="StartEvent_Begun"/>
          <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_Begun" targetRef="%s"/>
          <bpmn:userTask id="%s" name="%s" camunda:formRef="%s"
              camunda:formRefBinding="latest">
            <bpmn:extensionElements><camunda:properties>
              <camunda:property name="waymark.role" value="practitioners"/>
            </camunda:properties></bpmn:extensionElements>
          </bpmn:userTask>
        </bpmn:process>
        """
        .formatted(process, id, id, name, form);
  }

  /** BPMN with that in its definitions. */
  public static String bpmn(String model) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Drawn"
            targetNamespace="urn:waymark:test">
        """
        + model
        + "</bpmn:definitions>";
  }

  /** The one open task, or null. */
  public Task task() {
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
  }

  /** Shows the case to one person alone, and to the manager of the other team. */
  public void restrictTo(String user, Restrictions restrictions) {
    as(
        "service-manager",
        () ->
            restrictions.restrict(
                person,
                Set.of(user, "team-manager-south"),
                "Works for the council",
                LocalDate.of(2027, 1, 4)));
  }
}
