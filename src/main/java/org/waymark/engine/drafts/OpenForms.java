package org.waymark.engine.drafts;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.waymark.casefile.FormDrafts.Place;
import org.waymark.engine.access.ActingAs;
import org.waymark.engine.capture.ShownForms;
import org.waymark.engine.forms.FormFile;
import org.waymark.security.CurrentUser;

/**
 * The forms that the signed-in user may open. The engine is asked as that user, so whatever keeps
 * somebody from reading a form, a restricted record too, keeps them from its draft.
 *
 * <p>All methods throw the engine's {@code AuthorizationException} where it refuses the form, and
 * are empty where there is no such form.
 */
@Component
class OpenForms {

  private final ShownForms shown = new ShownForms();
  private final TaskService tasks;
  private final FormService forms;
  private final RuntimeService runtime;
  private final IdentityService identity;
  private final ProcessEngineConfigurationImpl engine;
  private final CurrentUser user;

  OpenForms(
      TaskService tasks,
      FormService forms,
      RuntimeService runtime,
      IdentityService identity,
      ProcessEngineConfigurationImpl engine,
      CurrentUser user) {
    this.tasks = tasks;
    this.forms = forms;
    this.runtime = runtime;
    this.identity = identity;
    this.engine = engine;
    this.user = user;
  }

  Optional<OpenForm> ofTask(String taskId) {
    // Asked for first: the last words on a task that is done are no failure worth a line in the
    // log.
    Task task = asUser(() -> tasks.createTaskQuery().taskId(taskId).singleResult());
    TaskFormData data = task == null ? null : asUser(() -> forms.getTaskFormData(taskId));
    return data == null || data.getCamundaFormRef() == null
        ? Optional.empty()
        : Optional.of(
            new OpenForm(
                Place.task(taskId),
                file(data.getCamundaFormRef()),
                caseOf(task.getProcessInstanceId())));
  }

  Optional<OpenForm> ofStart(String processDefinitionId) {
    StartFormData data = asUser(() -> forms.getStartFormData(processDefinitionId));
    if (data == null || data.getCamundaFormRef() == null) {
      return Optional.empty();
    }
    FormFile file = file(data.getCamundaFormRef());
    return Optional.of(new OpenForm(Place.start(file.id()), file, null));
  }

  private FormFile file(CamundaFormRef ref) {
    return engine.getCommandExecutorTxRequired().execute(context -> shown.of(ref).file());
  }

  private String caseOf(String processInstanceId) {
    ProcessInstance instance =
        runtime.createProcessInstanceQuery().processInstanceId(processInstanceId).singleResult();
    return instance == null ? null : instance.getBusinessKey();
  }

  private <T> T asUser(Supplier<T> question) {
    try {
      return ActingAs.user(identity, user, question);
    } catch (NullValueException | BadUserRequestException nothingThere) {
      return null;
    }
  }
}
