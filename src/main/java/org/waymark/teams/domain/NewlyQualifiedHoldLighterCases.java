package org.waymark.teams.domain;

import java.util.Optional;

/**
 * In the assessed and supported year in employment, cases are kept to what can be supervised
 * closely. The heaviest weight allowed is local practice.
 */
public class NewlyQualifiedHoldLighterCases implements AllocationPolicy {

  static final int HEAVIEST = 2;

  @Override
  public Optional<String> refusal(Worker worker, CaseNeeds needs) {
    return worker.newlyQualified() && needs.weight() > HEAVIEST
        ? Optional.of(
            "is newly qualified and the case weighs %d, more than %d"
                .formatted(needs.weight(), HEAVIEST))
        : Optional.empty();
  }
}
