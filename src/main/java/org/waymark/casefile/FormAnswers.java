package org.waymark.casefile;

import com.fasterxml.jackson.databind.JsonNode;
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
   * The latest value given for a field on a case, to carry it forward with its source and date.
   *
   * @param field {@code form.field}, or {@code form.group.field} for a field within a group
   */
  default Optional<Carried> latestValue(String caseReference, String field) {
    var path = List.of(field.split("\\."));
    return of(caseReference).stream()
        .filter(recorded -> recorded.submission().form().equals(path.get(0)))
        .flatMap(recorded -> Carried.from(recorded, path.subList(1, path.size())).stream())
        .reduce((earlier, later) -> later);
  }

  /** A value with who gave it and when. */
  record Carried(JsonNode value, String form, String author, Instant at) {

    private static Optional<Carried> from(Recorded recorded, List<String> path) {
      JsonNode value = recorded.submission().answers();
      for (var step : path) {
        value = value.path(step);
      }
      var found = !path.isEmpty() && !value.isMissingNode();
      var submission = recorded.submission();
      return found
          ? Optional.of(new Carried(value, submission.form(), submission.author(), recorded.at()))
          : Optional.empty();
    }
  }

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
