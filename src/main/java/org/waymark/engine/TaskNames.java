package org.waymark.engine;

import java.util.Map;

/**
 * What the tasks of a case are called, those that ended too. It knows no restrictions: ask first
 * who may see the case.
 */
public interface TaskNames {

  /**
   * The names by task id, with one look-up for the whole case. A task without a name is missing,
   * and so is one whose history has been cleared away.
   */
  Map<String, String> of(String caseReference);
}
