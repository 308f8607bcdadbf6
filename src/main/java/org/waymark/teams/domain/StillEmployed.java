package org.waymark.teams.domain;

import java.util.Optional;

/** Somebody who is leaving gets no new cases, even while still here. */
public class StillEmployed implements AllocationPolicy {

  @Override
  public Optional<String> refusal(Worker worker, CaseNeeds needs) {
    return worker.isLeaving()
        ? Optional.of("leaves on " + Days.inWords(worker.lastDay()))
        : Optional.empty();
  }
}
