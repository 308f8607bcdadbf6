package org.waymark.engine.capture;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.util.function.SingletonSupplier;
import org.waymark.casefile.FormAnswers;
import org.waymark.engine.FormUseCase;
import org.waymark.engine.FormUseCase.Accepted;
import org.waymark.engine.FormUseCase.FieldError;
import org.waymark.engine.FormUseCase.FormContext;
import org.waymark.engine.FormUseCase.Refused;
import org.waymark.engine.forms.CleanAnswers;
import org.waymark.engine.forms.FormChecker;
import org.waymark.engine.forms.FormFile;
import org.waymark.engine.forms.RouteValues;

/**
 * The seam between forms and the case file. What people say is checked against the form file,
 * stored on the case file and handed to the form's use case; only what steers the route goes on to
 * the engine. A refusal undoes all of it and leaves the task open.
 */
public final class FormSeam {

  private static final String OPENS_NO_CASE =
      "This form opens no case, so nothing can start with it. A pathway of its own needs code.";

  private final ShownForms shown = new ShownForms();
  private final SubmittedAnswers values;
  private final Supplier<UseCases> useCases;
  private final Supplier<FormAnswers> caseFile;
  private final Supplier<FormFill> fill;

  public FormSeam(
      Supplier<UseCases> useCases,
      Supplier<FormAnswers> caseFile,
      Supplier<FormFill> fill,
      ObjectMapper json) {
    this.values = new SubmittedAnswers(json);
    this.useCases = useCases;
    this.caseFile = caseFile;
    this.fill = fill;
  }

  /** The fields that fill a task's form; their values are fetched only when asked for. */
  List<FormField> filled(TaskEntity task, CamundaFormRef ref) {
    FormFile form = shown.of(ref).file();
    FormContext context = context(task);
    Supplier<Map<String, TypedValue>> lazily =
        SingletonSupplier.of(() -> values.typed(fill.get().shown(form, context, task)));
    return fill.get().keys(form).stream()
        .map(key -> (FormField) new FilledField(key, lazily))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  void submitted(TaskEntity task, CamundaFormRef ref, VariableMap submitted) {
    ShownForms.Shown form = shown.of(ref);
    FormContext context = context(task);
    ObjectNode answers = checked(form.file(), context, submitted);
    task.setVariables(RouteValues.of(form.file(), answers));
    if (context.caseReference() != null) {
      caseFile.get().record(submission(form, context, context.caseReference(), answers));
    }
    task.setVariables(decide(form.file(), context, answers).route());
  }

  void started(
      ExecutionEntity instance, String startEvent, CamundaFormRef ref, VariableMap submitted) {
    ShownForms.Shown form = shown.of(ref);
    String process = instance.getProcessDefinition().getKey();
    FormContext context = new FormContext(process, null, null, startEvent, user());
    ObjectNode answers = checked(form.file(), context, submitted);
    Accepted accepted = decide(form.file(), context, answers);
    if (accepted.caseReference() == null) {
      refuse(List.of(new FieldError(form.file().id(), OPENS_NO_CASE)));
    }
    instance.setProcessBusinessKey(accepted.caseReference());
    instance.setVariables(RouteValues.of(form.file(), answers));
    instance.setVariables(accepted.route());
    caseFile.get().record(submission(form, context, accepted.caseReference(), answers));
  }

  private ObjectNode checked(FormFile form, FormContext context, VariableMap submitted) {
    ObjectNode answers = values.of(submitted);
    List<FieldError> errors = FormChecker.check(form, answers, fill.get().known(form, context));
    refuse(errors);
    return CleanAnswers.of(form, answers);
  }

  private Accepted decide(FormFile form, FormContext context, ObjectNode answers) {
    FormUseCase.Decision decision = useCases.get().submit(form.id(), context, answers);
    if (decision instanceof Refused refused) {
      refuse(refused.errors().stream().map(error -> named(form, error)).toList());
    }
    return (Accepted) decision;
  }

  /** A rule knows its field by key; whoever reads the refusal knows the question. */
  private static FieldError named(FormFile form, FieldError error) {
    return form.label(error.field())
        .filter(label -> isPredicate(error.message()))
        .map(label -> new FieldError(error.field(), "'" + label + "' " + error.message()))
        .orElse(error);
  }

  /** Whether it goes on after the question: "lies in the future", and no sentence of its own. */
  private static boolean isPredicate(String message) {
    return !message.isEmpty() && Character.isLowerCase(message.charAt(0));
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      String message =
          errors.stream().map(FieldError::message).distinct().collect(Collectors.joining("\n"));
      throw new FormFieldValidationException(errors, message);
    }
  }

  private static FormAnswers.Submission submission(
      ShownForms.Shown form, FormContext context, String reference, ObjectNode answers) {
    return new FormAnswers.Submission(
        reference,
        form.file().id(),
        form.version(),
        context.taskId(),
        context.task(),
        context.user(),
        answers);
  }

  private static FormContext context(TaskEntity task) {
    ExecutionEntity instance = task.getProcessInstance();
    return new FormContext(
        instance.getProcessDefinition().getKey(),
        instance.getBusinessKey(),
        task.getId(),
        task.getTaskDefinitionKey(),
        user());
  }

  private static String user() {
    Authentication user = Context.getCommandContext().getAuthentication();
    return user == null ? "waymark" : user.getUserId();
  }
}
