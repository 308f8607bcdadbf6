package org.waymark.referral.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.waymark.referral.application.Referrals;
import org.waymark.referral.domain.Referral;

/** Referrals in the database. */
@Repository
class JpaReferrals implements Referrals {

  private final EntityManager entities;

  JpaReferrals(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<Referral> find(String caseReference) {
    return Optional.ofNullable(entities.find(Referral.class, caseReference));
  }

  @Override
  public Optional<Referral> findAlone(String caseReference) {
    return Optional.ofNullable(
        entities.find(Referral.class, caseReference, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public Referral save(Referral referral) {
    entities.persist(referral);
    return referral;
  }
}
