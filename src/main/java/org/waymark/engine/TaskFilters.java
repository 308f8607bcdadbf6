package org.waymark.engine;

/** The lists of tasks that people find ready in Tasklist. */
public interface TaskFilters {

  /**
   * Makes the lists of every role and every team that are not there yet, and lets their people see
   * them. Lists that somebody has changed since stay as they are.
   */
  void makeReady();
}
