package org.waymark.engine.model;

import java.lang.ref.WeakReference;
import java.util.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * Counts the steps that models go in one command. The gate refuses circles without a wait; of one
 * that was stored before, or that nobody could foresee, the command fails here, before it has eaten
 * the memory. Nothing of it is kept; a job that fails so three times becomes an incident.
 */
final class CountedSteps implements ExecutionListener {

  private static final int MOST_STEPS = 10_000;
  private static final int MOST_ROUNDS = 1_000;

  private static final ThreadLocal<Counted> COUNTED = ThreadLocal.withInitial(Counted::new);

  private final ActivityImpl activity;

  private static final class Counted {
    private WeakReference<CommandContext> within = new WeakReference<>(null);
    private int steps;

    int next(CommandContext context) {
      if (within.get() != context) {
        within = new WeakReference<>(context);
        steps = 0;
      }
      return ++steps;
    }
  }

  CountedSteps(ActivityImpl activity) {
    this.activity = activity;
  }

  @Override
  public void notify(DelegateExecution execution) {
    if (COUNTED.get().next(Context.getCommandContext()) > MOST_STEPS) {
      throw new EndlessWay(
          "The model %s went on for %,d steps without a wait, at last at %s, and was stopped. Nothing of it was kept; a process owner has to correct the model"
              .formatted(model(), MOST_STEPS, activity.getActivityId()));
    }
    if (activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior repeated) {
      checkRounds(rounds(repeated, execution));
    }
  }

  private String model() {
    return ((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey();
  }

  private void checkRounds(long rounds) {
    if (rounds > MOST_ROUNDS) {
      throw new EndlessWay(
          "%s of the model %s would be repeated %,d times; at most %,d. Nothing of it was kept"
              .formatted(activity.getActivityId(), model(), rounds, MOST_ROUNDS));
    }
  }

  // Before the engine makes a branch for each of them. What is no number the engine refuses itself.
  private static long rounds(MultiInstanceActivityBehavior repeated, DelegateExecution execution) {
    Object number = value(repeated.getLoopCardinalityExpression(), execution);
    if (number instanceof Number rounds) {
      return rounds.longValue();
    }
    if (number instanceof String text && text.matches("\\d{1,18}")) {
      return Long.parseLong(text);
    }
    Object list =
        repeated.getCollectionVariable() == null
            ? value(repeated.getCollectionExpression(), execution)
            : execution.getVariable(repeated.getCollectionVariable());
    return list instanceof Collection<?> rounds ? rounds.size() : 0;
  }

  private static Object value(Expression expression, DelegateExecution execution) {
    return expression == null ? null : expression.getValue(execution);
  }
}
