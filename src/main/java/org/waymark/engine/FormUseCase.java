package org.waymark.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The use case behind one form. A pathway declares a bean of this type in its {@code process}
 * package for each form whose answers do something; a form without one is stored on the case file,
 * and its fields marked {@code route} still steer the process.
 *
 * <p>Answers have been checked against the form file and stored on the case file before {@link
 * #submit} is called; both happen in the transaction that completes the task, so a refusal or a
 * failure leaves nothing behind.
 */
public interface FormUseCase extends SetsVariables {

  /** The form's id, which is its file name without {@code .form}. */
  String form();

  /**
   * Values for the form's fields from the case file, carried forward so that nothing is asked
   * twice. They are shown and never become process variables.
   */
  default Map<String, Object> prefill(FormContext context) {
    return Map.of();
  }

  /**
   * Values for a start form that is begun from somebody's page; none by default.
   *
   * @param person the person's id on the case file
   */
  default Map<String, Object> begunFor(UUID person) {
    return Map.of();
  }

  /**
   * What the rules behind a start form refuse, so that it is said together with what the form
   * itself refuses. Changes nothing. A task's form is rehearsed instead, and needs none.
   *
   * @param answers those that the form takes; others are left out
   */
  default List<FieldError> faults(ObjectNode answers) {
    return List.of();
  }

  /** Whether it opens the case of what is begun with it: only such a form starts a pathway. */
  default boolean opensCase() {
    return false;
  }

  /**
   * What whoever started a case by this form should know at once; nothing by default.
   *
   * @param caseReference the case that it opened
   */
  default List<String> notices(String caseReference) {
    return List.of();
  }

  /** Does what the answers ask for, or says why not. Never throws for a refusal. */
  Decision submit(FormContext context, ObjectNode answers);

  /**
   * Where and by whom a form is answered.
   *
   * @param caseReference the case; null in a start form, which names it in its {@link Accepted}
   * @param taskId the engine task, or null for a start form
   * @param task the id of the user task or start event in the model
   * @param user who submits
   */
  record FormContext(
      String processKey, String caseReference, String taskId, String task, String user) {}

  /** What a use case answers to a submitted form. */
  sealed interface Decision permits Accepted, Refused {}

  /**
   * Done.
   *
   * @param caseReference the case, which a start form has just opened; null otherwise
   * @param route variables that steer the process: ids, codes and ISO dates only, and those alone
   *     that the use case says it sets
   */
  record Accepted(String caseReference, Map<String, Object> route) implements Decision {
    public static Accepted with(Map<String, Object> route) {
      return new Accepted(null, route);
    }
  }

  /** Not done, and why; the task stays open. */
  record Refused(List<FieldError> errors) implements Decision {
    public static Refused because(String field, String message) {
      return new Refused(List.of(new FieldError(field, message)));
    }
  }

  /** A field and what is wrong with it. The message never repeats the value. */
  record FieldError(String field, String message) {}
}
