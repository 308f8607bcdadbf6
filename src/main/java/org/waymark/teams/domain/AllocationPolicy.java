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

  /** Those that nothing overrides. */
  static List<AllocationPolicy> always() {
    return List.of(new StillEmployed(), new HoldsCases());
  }

  /** Those that a manager's reason overrides. */
  static List<AllocationPolicy> unlessOverridden() {
    return List.of(
        new HasTheSkills(),
        new WithinCaseloadLimit(),
        new NewlyQualifiedHoldLighterCases(),
        new BackSoonEnough());
  }

  /** The reasons of some policies against a worker. */
  static List<String> refusals(List<AllocationPolicy> policies, Worker worker, CaseNeeds needs) {
    return policies.stream().flatMap(policy -> policy.refusal(worker, needs).stream()).toList();
  }

  /** Empty if the worker may take it; otherwise why not, as the end of a sentence about them. */
  Optional<String> refusal(Worker worker, CaseNeeds needs);
}
