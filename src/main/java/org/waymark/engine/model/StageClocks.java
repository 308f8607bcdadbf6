package org.waymark.engine.model;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.waymark.engine.lost.Cause;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockStart;
import org.waymark.escalation.LostWork;

/**
 * A stage is a process or a sub-process with a timescale of its own. Its clock runs while the stage
 * does, also between tasks, and its tasks without a timescale are due when the stage is.
 */
public final class StageClocks {

  private final Supplier<ClockLedger> ledger;
  private final ClockStarts starts;
  private final Supplier<LostWork> lost;

  public StageClocks(Supplier<ClockLedger> ledger, ClockStarts starts, Supplier<LostWork> lost) {
    this.ledger = ledger;
    this.starts = starts;
    this.lost = lost;
  }

  /** A stage that a task stands in, with the variables its clock is started from. */
  record Stage(TaskNeeds needs, ExecutionEntity execution) {}

  void begun(DelegateExecution execution, TaskNeeds needs) {
    if (execution.getProcessBusinessKey() != null) {
      starts.of(execution, needs, execution.getId()).ifPresent(start -> begin(execution, start));
    }
  }

  private void begin(DelegateExecution execution, ClockStart start) {
    ledger.get().start(start);
    UnknownStarts.report(execution, start);
  }

  void ended(DelegateExecution execution, TaskNeeds needs) {
    String reference = execution.getProcessBusinessKey();
    if (reference == null) {
      return;
    }
    Cause cause = Cause.now();
    String timescale = needs.timescale();
    String occurrence = execution.getId();
    // What ends because somebody moved its tokens has not been done either.
    if (!cause.isStep()) {
      lost.get().ofStage(reference, timescale, occurrence, cause.loss(name(execution)));
    } else if (execution.isCanceled()) {
      String why = "The stage was left by a step of its model: " + cause.command();
      ledger.get().cancel(reference, timescale, occurrence, why);
    } else {
      ledger.get().stop(reference, timescale, occurrence, "waymark");
    }
  }

  private static String name(DelegateExecution execution) {
    ScopeImpl activity = ((ExecutionEntity) execution).getActivity();
    return activity == null
        ? ((ExecutionEntity) execution).getProcessDefinition().getName()
        : activity.getName();
  }

  /** The nearest stage around a task, through sub-processes and calling processes. */
  static Optional<Stage> around(ExecutionEntity execution) {
    ExecutionEntity at = execution;
    while (at != null) {
      for (ScopeImpl scope = at.getActivity(); scope != null; scope = parent(scope)) {
        if (scope.getProperty(ModelNeeds.STAGE) instanceof TaskNeeds needs) {
          return Optional.of(new Stage(needs, at));
        }
      }
      at = at.getProcessInstance().getSuperExecution();
    }
    return Optional.empty();
  }

  private static ScopeImpl parent(ScopeImpl scope) {
    return scope.getFlowScope() == null
        ? (scope == scope.getProcessDefinition() ? null : (ScopeImpl) scope.getProcessDefinition())
        : scope.getFlowScope();
  }
}
