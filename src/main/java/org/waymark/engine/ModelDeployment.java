package org.waymark.engine;

/** Brings the models, tables and forms that this version of Waymark ships into the engine. */
public interface ModelDeployment {

  /**
   * Deploys each file that has changed since our last deployment of it. A file that a process owner
   * has since deployed a newer version of is left as it is, and the conflict reported.
   */
  void deployChanged();
}
