package org.waymark.referral.application;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.referral.domain.Demand;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.Referral;
import org.waymark.referral.domain.RiskBand;

/** Prepares an allocation: hands the case to its team and ranks who could take it. */
@Service("suggestAllocationUseCase")
public class SuggestAllocation {

  private final Referrals referrals;
  private final RateReferral rateReferral;
  private final ReferralTeam team;
  private final WorkersForReferral workers;

  SuggestAllocation(
      Referrals referrals,
      RateReferral rateReferral,
      ReferralTeam team,
      WorkersForReferral workers) {
    this.referrals = referrals;
    this.rateReferral = rateReferral;
    this.team = team;
    this.workers = workers;
  }

  /**
   * What triage and the table of allocation rules say of a referral.
   *
   * @param skill what a worker must know, or {@code general}
   * @param weight points in a caseload, 1 to 5
   */
  public record Needs(RiskBand band, int priority, String skill, int weight) {}

  /** Keeps what the referral needs and the ranked suggestions for the form of allocation. */
  @Transactional
  public Optional<FieldRefusal> suggest(String reference, Needs needs) {
    Referral referral = referrals.of(reference);
    return rateReferral
        .rate(reference, needs.band(), needs.priority())
        .or(() -> prepare(referral, needs));
  }

  private Optional<FieldRefusal> prepare(Referral referral, Needs needs) {
    String reference = referral.caseReference();
    Stream<String> asked = team.settle(reference);
    return referral.prepared(
        new Demand(needs.skill(), needs.weight()), workers.rank(reference, asked.toList(), needs));
  }
}
