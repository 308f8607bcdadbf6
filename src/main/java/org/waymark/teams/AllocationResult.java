package org.waymark.teams;

import java.util.List;

/** What came of trying to allocate a case, accept it or give it back. */
public sealed interface AllocationResult permits AllocationResult.Done, AllocationResult.Refused {

  /** Done; the worker who holds the case now, or held it until now. */
  record Done(String worker) implements AllocationResult {}

  /**
   * Not done and nothing changed.
   *
   * @param reasons in plain English
   * @param overridable whether it would be done with a reason why they do not count this time
   */
  record Refused(List<String> reasons, boolean overridable) implements AllocationResult {

    public Refused(List<String> reasons) {
      this(reasons, false);
    }

    public static Refused because(String reason) {
      return new Refused(List.of(reason));
    }
  }
}
