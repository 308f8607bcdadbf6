package org.waymark.teams;

import java.util.List;

/** The open tasks that somebody has taken. The engine's module knows them. */
public interface HeldTasks {

  /** Those of a user, the oldest first. */
  List<HeldTask> of(String user);

  /** Gives them all back to those who may take them. */
  void giveBack(String user);

  /** An open task and its case. */
  record HeldTask(String id, String name, String caseReference) {}
}
