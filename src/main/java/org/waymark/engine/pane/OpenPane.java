package org.waymark.engine.pane;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
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
 * @param others the groups whose work the task is, where it is not the user's; empty otherwise
 */
public record OpenPane(
    Task task,
    String process,
    HalfFilledForm half,
    ObjectNode shown,
    LocalDate today,
    Set<String> others) {

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

  /** Whether it is the work of another role or team, so that the user can only read it. */
  public boolean isOthersWork() {
    return !others.isEmpty();
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
