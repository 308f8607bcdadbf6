package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.support.DrawnWork.bpmn;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.referral.application.Referrals;
import org.waymark.referral.domain.Demand;
import org.waymark.referral.domain.RiskBand;
import org.waymark.referral.domain.SuggestedWorker;

/**
 * Cases whose forms are filled in as Tasklist does it, one form at a time: a process of one task
 * that shows the form, and a step behind it that fails.
 */
public final class SentinelWork {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> STARTS =
      Map.of("record-contact", "referral", "raise-safeguarding-concern", "safeguarding-concern");
  private static final List<String> ROLES =
      List.of("practitioners", "senior-practitioners", "team-managers", "business-support");

  private static final String MODEL =
      """
      <bpmn:process id="sentinel-%1$s" isExecutable="true" camunda:historyTimeToLive="P30D">
        <bpmn:startEvent id="StartEvent_Begun"/>
        <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_Begun" targetRef="UserTask_Say"/>
        <bpmn:userTask id="UserTask_Say" name="Say it" camunda:formRef="%1$s"
            camunda:formRefBinding="latest">
          <bpmn:extensionElements><camunda:properties>
            <camunda:property name="waymark.role" value="practitioners"/>
            <camunda:property name="waymark.timescale" value="dols-urgent"/>
          </camunda:properties></bpmn:extensionElements>
        </bpmn:userTask>
        <bpmn:sequenceFlow id="Flow_2" sourceRef="UserTask_Say" targetRef="ServiceTask_Fails"/>
        <bpmn:serviceTask id="ServiceTask_Fails" name="Fail" camunda:asyncBefore="true"
            camunda:delegateExpression="${%2$s}"/>
      </bpmn:process>
      """;

  private final ProcessEngine engine;
  private final Referrals referrals;
  private final TransactionTemplate transaction;
  private final int port;
  private final Map<String, SaidOnForm> forms = new TreeMap<>();
  private final Map<String, Browser> signedIn = new HashMap<>();
  private final List<String> deployments = new ArrayList<>();

  public SentinelWork(
      ProcessEngine engine, Referrals referrals, TransactionTemplate transaction, int port) {
    this.engine = engine;
    this.referrals = referrals;
    this.transaction = transaction;
    this.port = port;
  }

  /** Draws a process for each form; the step behind it is one that fails on such a case. */
  public void deploy(List<SaidOnForm> said, Accounts accounts) {
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
    for (SaidOnForm form : said) {
      forms.put(form.name, form);
      String fails =
          form.folder.equals("safeguarding") ? "closeReferral" : "closeSafeguardingConcern";
      deployment.addString(
          "sentinel-" + form.name + ".bpmn", bpmn(MODEL.formatted(form.name, fails)));
    }
    deployments.add(deployment.name("sentinel").deploy().getId());
    said.forEach(form -> accounts.grantPathway("sentinel-" + form.name, ROLES, Set.of()));
  }

  /** A process of one step, for the engine to take in a job of its own, on a case. */
  String alone(String bean, String reference) {
    String model =
        MODEL
            .formatted("alone", bean)
            .replaceAll("(?s)<bpmn:sequenceFlow id=\"Flow_1\".*</bpmn:userTask>", "")
            .replace("UserTask_Say", "StartEvent_Begun");
    deployments.add(
        engine
            .getRepositoryService()
            .createDeployment()
            .addString("sentinel-alone.bpmn", bpmn(model))
            .deploy()
            .getId());
    return engine
        .getRuntimeService()
        .startProcessInstanceByKey("sentinel-alone", reference)
        .getId();
  }

  /** Takes the drawn processes away again, and all that runs in them. */
  public void clear() {
    deployments.forEach(it -> engine.getRepositoryService().deleteDeployment(it, true));
  }

  Browser as(String user) {
    return signedIn.computeIfAbsent(user, one -> Door.WEB_APPS.open(port, one));
  }

  /** What came of one form that was submitted. */
  public record Submitted(
      HttpResponse<String> answer, String reference, String instance, String task) {

    public boolean accepted() {
      return answer.statusCode() == (task == null ? 200 : 204);
    }
  }

  /** A new case that has come as far as the form needs. */
  public String caseFor(SaidOnForm form) throws Exception {
    boolean safeguarding = form.folder.equals("safeguarding");
    SaidOnForm first = forms.get(safeguarding ? "raise-safeguarding-concern" : "record-contact");
    String reference = ready(start(first, first.way(0)), first).reference();
    if (!safeguarding) {
      prepare(reference);
    }
    for (String before : form.after()) {
      String[] formAndWay = before.split("#");
      SaidOnForm earlier = forms.get(formAndWay[0]);
      int way = formAndWay.length == 1 ? 0 : Integer.parseInt(formAndWay[1]);
      ready(submit(earlier, earlier.way(way), reference), earlier);
    }
    return reference;
  }

  private static Submitted ready(Submitted submitted, SaidOnForm form) {
    assertThat(submitted.accepted()).as(form.name + " " + submitted.answer().body()).isTrue();
    return submitted;
  }

  // What triage and the engine's own steps leave behind.
  private void prepare(String reference) {
    transaction.executeWithoutResult(
        status -> {
          var referral = referrals.of(reference);
          referral.rated(RiskBand.AMBER, 65, "waymark", Instant.EPOCH);
          referral.prepared(
              new Demand("general", 1),
              List.of(
                  new SuggestedWorker("practitioner-2", "Tom Barker", true, true, "Has room"),
                  new SuggestedWorker("north-sw-6", "Fiona Dunn", false, true, "is on leave")));
        });
  }

  /** Submits a form on a case of its own, or starts one by it. */
  public Submitted submit(SaidOnForm form, ObjectNode answers) throws Exception {
    return starts(form) ? start(form, answers) : submit(form, answers, caseFor(form));
  }

  public static boolean starts(SaidOnForm form) {
    return STARTS.containsKey(form.name);
  }

  private Submitted start(SaidOnForm form, ObjectNode answers) throws Exception {
    HttpResponse<String> answer =
        as(form.user())
            .json(
                "POST",
                Door.WEB_APPS.at(
                    "/process-definition/key/" + STARTS.get(form.name) + "/submit-form"),
                SaidOnForm.request(answers));
    var started = JSON.readTree(answer.body());
    return new Submitted(
        answer, started.path("businessKey").asText(), started.path("id").asText(), null);
  }

  Submitted submit(SaidOnForm form, ObjectNode answers, String reference) {
    return submit(form, answers, open(form, reference));
  }

  /** A task that shows the form. */
  public Task open(SaidOnForm form, String reference) {
    String instance =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey("sentinel-" + form.name, reference)
            .getId();
    Task task =
        engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
    // Each form is filled in by the user who may, whatever their role.
    engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
        .filter(offered -> offered.getGroupId() != null)
        .forEach(
            offered ->
                engine.getTaskService().deleteCandidateGroup(task.getId(), offered.getGroupId()));
    as(form.user()).get(Door.WEB_APPS.at("/task/" + task.getId() + "/form-variables"));
    return task;
  }

  public Submitted submit(SaidOnForm form, ObjectNode answers, Task task) {
    String path = Door.WEB_APPS.at("/task/" + task.getId() + "/submit-form");
    HttpResponse<String> answer = as(form.user()).json("POST", path, SaidOnForm.request(answers));
    return new Submitted(answer, null, task.getProcessInstanceId(), task.getId());
  }
}
