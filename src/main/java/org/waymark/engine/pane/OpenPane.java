package org.waymark.engine.pane;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.waymark.engine.drafts.HalfFilledForm;
import org.waymark.engine.forms.FormFile;
import org.waymark.engine.forms.Known;

/**
 * A form that the signed-in user has open.
 *
 * @param task the task, or null where the form starts something
 * @param process the process definition's id where it starts something, or null
 * @param half what was kept of it
 * @param shown what it was filled with when it opened
 * @param today the day in London
 */
public record OpenPane(
    Task task, String process, HalfFilledForm half, ObjectNode shown, LocalDate today) {

  /** The form's file. */
  public FormFile form() {
    return half.form();
  }

  /** What the server knows of the form beside its file. */
  public Known known() {
    Map<String, Object> values = new java.util.LinkedHashMap<>();
    shown.properties().forEach(e -> values.put(e.getKey(), e.getValue()));
    return new Known(values, Map.of(), today);
  }

  /** Whether it completes a task. */
  public boolean isTask() {
    return task != null;
  }

  /** Whether somebody else has taken the task. */
  public boolean isHeldByAnother(String user) {
    return isTask() && task.getAssignee() != null && !task.getAssignee().equals(user);
  }

  /** Whether nobody has taken the task yet. */
  public boolean isFree() {
    return isTask() && task.getAssignee() == null;
  }
}
