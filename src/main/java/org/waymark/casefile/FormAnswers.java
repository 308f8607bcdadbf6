package org.waymark.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people said on forms: stored once, never changed; a correction is a further entry. */
public interface FormAnswers {

  /** Stores answers in the caller's transaction and returns their id. */
  UUID record(Submission submission);

  /** The latest answers to a form on a case. */
  Optional<Recorded> latest(String caseReference, String form);

  /** All answers on a case, oldest first. */
  List<Recorded> of(String caseReference);

  /**
   * One submitted form.
   *
   * @param form the form's id, which is its file name without {@code .form}
   * @param formVersion the deployed version that was shown
   * @param taskId the engine task, or null for a start form
   * @param task the task's id in the model, or the start event's
   */
  record Submission(
      String caseReference,
      String form,
      int formVersion,
      String taskId,
      String task,
      String author,
      ObjectNode answers) {}

  /** Answers as they were stored. */
  record Recorded(UUID id, Submission submission, Instant at) {}
}
