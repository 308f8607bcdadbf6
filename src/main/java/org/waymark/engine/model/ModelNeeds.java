package org.waymark.engine.model;

import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.waymark.engine.capture.CapturedStartForm;
import org.waymark.engine.capture.CapturedTaskForm;
import org.waymark.engine.capture.FormSeam;

/**
 * Gives each task what its model says it needs: candidate groups, due date, clock and form capture.
 * So a process owner draws a task that is fully enforced, without Java.
 *
 * <p>The listeners are built-in ones, which a cancellation that skips custom listeners can't skip.
 */
public final class ModelNeeds extends AbstractBpmnParseListener {

  static final String STAGE = "waymarkStage";
  static final String TASK = "waymarkTask";

  private final TaskWork work;
  private final StageClocks stages;
  private final FormSeam forms;

  public ModelNeeds(TaskWork work, StageClocks stages, FormSeam forms) {
    this.work = work;
    this.stages = stages;
    this.forms = forms;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    UserTaskActivityBehavior behavior = (UserTaskActivityBehavior) activity.getActivityBehavior();
    TaskDefinition task = behavior.getTaskDefinition();
    TaskNeeds needs = TaskNeeds.of(element);
    activity.setProperty(TASK, needs);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, t -> work.arisen(t, needs));
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, t -> work.done(t, needs));
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, t -> work.fallenAway(t, needs));
    task.setTaskFormHandler(new CapturedTaskForm(task.getTaskFormHandler(), forms));
  }

  @Override
  public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (scope instanceof ProcessDefinitionEntity process) {
      StartFormHandler handler = process.getStartFormHandler();
      if (handler != null && !(handler instanceof CapturedStartForm)) {
        process.setStartFormHandler(new CapturedStartForm(handler, forms, activity.getId()));
      }
    }
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    addStage(element, process, process.getBuiltInListeners(ExecutionListener.EVENTNAME_START));
    process.getActivities().forEach(ModelNeeds::count);
  }

  private static void count(ActivityImpl activity) {
    activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, new CountedSteps(activity));
    activity.getActivities().forEach(ModelNeeds::count);
  }

  @Override
  public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
    addStage(element, activity, activity.getBuiltInListeners(ExecutionListener.EVENTNAME_START));
  }

  private void addStage(Element element, CoreModelElement scope, List<?> already) {
    TaskNeeds needs = TaskNeeds.of(element);
    if (needs.hasClock() && scope.getProperty(STAGE) == null) {
      scope.setProperty(STAGE, needs);
      scope.addBuiltInListener(
          ExecutionListener.EVENTNAME_START, (ExecutionListener) e -> stages.begun(e, needs));
      scope.addBuiltInListener(
          ExecutionListener.EVENTNAME_END, (ExecutionListener) e -> stages.ended(e, needs));
    }
  }
}
