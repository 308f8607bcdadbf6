package org.waymark.referral.application;

import java.util.Optional;
import org.waymark.referral.domain.Referral;

/** The referrals on record. */
public interface Referrals {

  Optional<Referral> find(String caseReference);

  /** Finds it for this transaction alone: others who want it so wait until the end of it. */
  Optional<Referral> findAlone(String caseReference);

  /** Keeps a new referral. */
  Referral save(Referral referral);

  /**
   * The referral of a case that must have one.
   *
   * @throws IllegalStateException if it has none
   */
  default Referral of(String caseReference) {
    return find(caseReference)
        .orElseThrow(() -> new IllegalStateException("No referral " + caseReference));
  }
}
