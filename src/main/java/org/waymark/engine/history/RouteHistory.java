package org.waymark.engine.history;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Keeps the route in the engine's history and nothing that was said: which steps a case took, who
 * did them and when, which decisions were made. Variables, their changes and submitted form fields
 * are never written, whatever set them; the record is the case file's. Nor is the ticking of the
 * timers that start processes, unless one fails.
 */
public final class RouteHistory extends AbstractHistoryLevel {

  public static final String NAME = "waymark";

  @Override
  public int getId() {
    return 40;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
    String kind = event.getEntityType();
    return !kind.startsWith("variable")
        && !kind.startsWith("form-property")
        && !ticks(event, entity)
        && !offers(entity);
  }

  private static final Set<String> FOLLOW =
      Set.of(IdentityLinkType.CANDIDATE, IdentityLinkType.OWNER);

  // Who may take a task follows from its role and, once it is overdue, from the ledger's evidence;
  // its owner is the team that holds the case, by the case's own chronology.
  private static boolean offers(Object entity) {
    return entity instanceof IdentityLink link && FOLLOW.contains(link.getType());
  }

  // A timer that starts processes writes two such rows a minute, which nothing ever removes: they
  // belong to no process whose time to live could end.
  private static boolean ticks(HistoryEventType event, Object entity) {
    return entity instanceof Job job
        && job.getProcessInstanceId() == null
        && event != HistoryEventTypes.JOB_FAIL;
  }
}
