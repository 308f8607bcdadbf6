package org.waymark.referral.application;

import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.PlanMeetsNeeds;

/** A support plan is made with the person; what it says stands on its form. */
@Service
public class MakePlan {

  private final NeedsFound needsFound;

  MakePlan(NeedsFound needsFound) {
    this.needsFound = needsFound;
  }

  /**
   * It is complete.
   *
   * @param needs the codes of the needs that its rows meet
   */
  public Optional<FieldRefusal> made(String reference, Collection<String> needs) {
    return PlanMeetsNeeds.plan(needsFound.outcomes(reference), needs);
  }
}
