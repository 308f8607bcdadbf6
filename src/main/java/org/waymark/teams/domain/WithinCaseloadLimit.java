package org.waymark.teams.domain;

import java.util.Optional;

/** The case must fit under the worker's limit; who has none is {@link HoldsCases}' to refuse. */
public class WithinCaseloadLimit implements AllocationPolicy {

  @Override
  public Optional<String> refusal(Worker worker, CaseNeeds needs) {
    return !worker.holdsCases() || needs.weight() <= worker.room()
        ? Optional.empty()
        : Optional.of(
            "would be over the limit: holds %d of %d points and the case weighs %d"
                .formatted(worker.caseload(), worker.caseloadLimit(), needs.weight()));
  }
}
