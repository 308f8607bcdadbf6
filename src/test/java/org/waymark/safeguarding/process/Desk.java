package org.waymark.safeguarding.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.engine.FormUseCase;
import org.waymark.engine.FormUseCase.Accepted;
import org.waymark.engine.FormUseCase.Decision;
import org.waymark.engine.FormUseCase.FormContext;
import org.waymark.engine.FormUseCase.Refused;

/**
 * Submits forms as the engine's form seam does: use case first, then what steers, all or nothing.
 */
final class Desk {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ProcessEngine engine;
  private final TransactionTemplate transaction;
  private final List<FormUseCase> useCases;

  Desk(ProcessEngine engine, TransactionTemplate transaction, List<FormUseCase> useCases) {
    this.engine = engine;
    this.transaction = transaction;
    this.useCases = useCases;
  }

  /** Starts a concern by its form and returns its reference. */
  String raise(String answers) {
    return transaction.execute(
        status -> {
          var context = new FormContext(SafeguardingModel.PROCESS, null, null, "StartEvent", "pat");
          var accepted =
              (Accepted) useCase(SafeguardingModel.RAISE_FORM).submit(context, json(answers));
          engine
              .getRuntimeService()
              .startProcessInstanceByKey(
                  SafeguardingModel.PROCESS, accepted.caseReference(), accepted.route());
          return accepted.caseReference();
        });
  }

  /** The one open task of a case. */
  Task task(String reference) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(reference)
        .singleResult();
  }

  /** Answers the form of the one open task of a case. */
  Decision submit(String reference, String user, String answers) {
    var task = engine.getTaskService().createTaskQuery().taskId(task(reference).getId());
    var open = task.initializeFormKeys().singleResult();
    var form = open.getCamundaFormRef().getKey();
    return transaction.execute(
        status -> {
          var given = json(answers);
          var context =
              new FormContext(
                  SafeguardingModel.PROCESS,
                  reference,
                  open.getId(),
                  open.getTaskDefinitionKey(),
                  user);
          var decision = useCase(form).submit(context, given);
          if (decision instanceof Refused) {
            status.setRollbackOnly();
          } else {
            var variables = new HashMap<>(routed(form, given));
            variables.putAll(((Accepted) decision).route());
            engine.getTaskService().complete(open.getId(), variables);
          }
          return decision;
        });
  }

  private FormUseCase useCase(String form) {
    return useCases.stream().filter(u -> u.form().equals(form)).findFirst().orElseThrow();
  }

  private static Map<String, Object> routed(String form, ObjectNode answers) {
    try {
      var routed = new HashMap<String, Object>();
      var file = Path.of("forms", "safeguarding", form + ".form").toFile();
      for (JsonNode route : JSON.readTree(file).findValues("route")) {
        if (answers.has(route.asText())) {
          routed.put(route.asText(), answers.get(route.asText()).asText());
        }
      }
      return routed;
    } catch (IOException unreadable) {
      throw new IllegalStateException(form, unreadable);
    }
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }
}
