package org.waymark.engine;

import java.util.Set;

/**
 * A part of a pathway's code that sets process variables by itself: a service task, the use case of
 * a form, or what starts a process. It says which, so that a model that names another one by
 * mistake is refused when it is deployed, and no clock starts on a day that nobody knows.
 */
public interface SetsVariables {

  /** The variables that hold London dates (ISO), from which a clock may count. */
  default Set<String> dates() {
    return Set.of();
  }

  /** The variables that hold anything else that steers a process: ids, codes, numbers. */
  default Set<String> codes() {
    return Set.of();
  }

  /**
   * The processes that have them from their start or by a message. Empty for a service task or a
   * form: those set them wherever a model names them.
   */
  default Set<String> processes() {
    return Set.of();
  }

  /** The messages by which Waymark itself tells those processes something while they run. */
  default Set<String> messages() {
    return Set.of();
  }
}
