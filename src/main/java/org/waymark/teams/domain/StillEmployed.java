package org.waymark.teams.domain;

import java.util.Optional;
import org.waymark.timescales.DayInWords;

/** Somebody who is leaving gets no new cases, even while still here. */
public class StillEmployed implements AllocationPolicy {

  @Override
  public Optional<String> refusal(Worker worker, CaseNeeds needs) {
    return worker.isLeaving()
        ? Optional.of("leaves on " + DayInWords.full(worker.lastDay()))
        : Optional.empty();
  }
}
