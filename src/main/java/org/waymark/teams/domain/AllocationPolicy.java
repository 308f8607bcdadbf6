package org.waymark.teams.domain;

import java.util.List;
import java.util.Optional;

/** One named reason for which a worker can't take a case. */
public interface AllocationPolicy {

  /** All of them, in the order in which people are told. */
  static List<AllocationPolicy> all() {
    return List.of(
        new StillEmployed(),
        new HoldsCases(),
        new HasTheSkills(),
        new WithinCaseloadLimit(),
        new NewlyQualifiedHoldLighterCases(),
        new BackSoonEnough());
  }

  /** Empty if the worker may take it; otherwise why not, as the end of a sentence about them. */
  Optional<String> refusal(Worker worker, CaseNeeds needs);
}
