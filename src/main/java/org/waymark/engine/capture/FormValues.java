package org.waymark.engine.capture;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.waymark.engine.forms.FormFile;

/** Asks for what fills a form, and submits it, by the engine's own doors and their checks. */
@Component
public class FormValues {

  private final FormService forms;
  private final FormFill fill;
  private final SubmittedAnswers answers;

  FormValues(FormService forms, FormFill fill, ObjectMapper json) {
    this.forms = forms;
    this.fill = fill;
    this.answers = new SubmittedAnswers(json);
  }

  /** What a task's form shows when it opens, a draft laid over it. Logged as a reading. */
  public ObjectNode ofTask(String taskId, FormFile form) {
    return answers.of(forms.getTaskFormVariables(taskId, fill.keys(form), false));
  }

  /**
   * Completes the task.
   *
   * @throws org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException where the
   *     answers are refused; its detail is a list of field errors
   */
  public void submit(String taskId, ObjectNode submitted) {
    forms.submitTaskForm(taskId, variables(submitted));
  }

  /** Starts something, and gives the reference of the case that it opened. */
  public String start(String processDefinitionId, ObjectNode submitted) {
    ProcessInstance started = forms.submitStartForm(processDefinitionId, variables(submitted));
    return started.getBusinessKey();
  }

  private Map<String, Object> variables(ObjectNode submitted) {
    Map<String, Object> values = new LinkedHashMap<>();
    submitted.properties().forEach(e -> values.put(e.getKey(), e.getValue()));
    return new LinkedHashMap<>(answers.typed(values));
  }
}
