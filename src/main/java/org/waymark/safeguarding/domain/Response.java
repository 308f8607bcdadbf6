package org.waymark.safeguarding.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The council's response to a concern: who leads it and by when, and which others were told.
 *
 * @param lead who enquires or acts
 * @param responseDueOn the London day by which they are to have finished
 * @param support who helps the person in an enquiry; null for other action
 */
@Embeddable
public record Response(
    @Enumerated(EnumType.STRING) Lead lead,
    LocalDate responseDueOn,
    @Enumerated(EnumType.STRING) Support support,
    Boolean policeTold,
    Boolean regulatorTold,
    Boolean positionOfTrust) {

  /** Who makes the enquiry or takes the action (Care Act 2014 s.42(2): "or cause to be made"). */
  public enum Lead implements Code {
    COUNCIL,
    NHS,
    CARE_PROVIDER,
    POLICE,
    OTHER
  }

  Optional<Refusal> refusal(ConcernDecision decision, boolean difficulty) {
    if (decision.isEnquiry() && support == null) {
      return Optional.of(
          new Refusal("support", "Say who helps the person to be involved in the enquiry."));
    }
    return decision.isEnquiry()
        ? AdvocateForEnquiry.refusal(difficulty, support)
        : Optional.empty();
  }
}
