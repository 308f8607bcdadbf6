package org.waymark.teams;

import java.util.List;

/** What came of trying to allocate a case, accept it or give it back. */
public sealed interface AllocationResult permits AllocationResult.Done, AllocationResult.Refused {

  /** Done; the worker who holds the case now, or held it until now. */
  record Done(String worker) implements AllocationResult {}

  /** Not done and nothing changed; the reasons in plain English. */
  record Refused(List<String> reasons) implements AllocationResult {

    public static Refused because(String reason) {
      return new Refused(List.of(reason));
    }
  }
}
