package org.waymark.engine.model;

import org.camunda.bpm.engine.ProcessEngineException;

/** A model goes on without waiting for anybody, further than any model has reason to. */
public final class EndlessWay extends ProcessEngineException {

  private static final long serialVersionUID = 1L;

  EndlessWay(String message) {
    super(message);
  }

  /** The one that made this fail, or null. */
  public static EndlessWay behind(Throwable failure) {
    if (failure == null || failure instanceof EndlessWay) {
      return (EndlessWay) failure;
    }
    return behind(failure.getCause());
  }
}
