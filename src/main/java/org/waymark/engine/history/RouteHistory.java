package org.waymark.engine.history;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;

/**
 * Keeps the route in the engine's history and nothing that was said: which steps a case took, who
 * did them and when, which decisions were made. Variables, their changes and submitted form fields
 * are never written, whatever set them; the record is the case file's.
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
    return !kind.startsWith("variable") && !kind.startsWith("form-property");
  }
}
