package org.waymark.safeguarding.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.waymark.support.Acting;

/** Fills in forms as somebody signed in does. */
final class Desk {

  private final ProcessEngine engine;

  Desk(ProcessEngine engine) {
    this.engine = engine;
  }

  /** Raises a concern by its form and returns its reference. */
  String raise(String answers) {
    return as(
        "practitioner",
        () -> {
          var process =
              engine
                  .getRepositoryService()
                  .createProcessDefinitionQuery()
                  .processDefinitionKey(SafeguardingModel.PROCESS)
                  .latestVersion()
                  .singleResult();
          return engine
              .getFormService()
              .submitStartForm(process.getId(), json(answers))
              .getBusinessKey();
        });
  }

  /** The one open task of a case, or null. */
  Task task(String reference) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(reference)
        .singleResult();
  }

  /** Answers the form of the one open task of a case; a refusal is an exception of the engine. */
  void submit(String reference, String user, String answers) {
    var task = task(reference).getId();
    as(
        user,
        () -> {
          engine.getFormService().submitTaskForm(task, json(answers));
          return null;
        });
  }

  private <T> T as(String user, Supplier<T> work) {
    var groups = List.of(user + "s", "team-north", "team-north." + user + "s");
    return Acting.as(user, groups, engine, work);
  }

  private static Map<String, Object> json(String text) {
    try {
      return new ObjectMapper()
          .readValue(text.replace('\'', '"'), new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }
}
