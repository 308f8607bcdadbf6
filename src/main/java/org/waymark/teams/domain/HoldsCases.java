package org.waymark.teams.domain;

import java.util.Optional;

/** Managers and office staff have a limit of nothing: they get no cases. */
public class HoldsCases implements AllocationPolicy {

  @Override
  public Optional<String> refusal(Worker worker, CaseNeeds needs) {
    return worker.holdsCases() ? Optional.empty() : Optional.of("does not hold cases");
  }
}
