package org.waymark.referral.application;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.teams.Teams;
import org.waymark.teams.WorkerView;

/** Finds out what the table of quality checks asks: who assessed, and a number by lot. */
@Service
public class DrawQualitySample {

  private static final int NUMBERS = 10;

  private final Referrals referrals;
  private final Teams teams;
  private final RandomGenerator lot = new SecureRandom();

  DrawQualitySample(Referrals referrals, Teams teams) {
    this.referrals = referrals;
    this.teams = teams;
  }

  /**
   * What the choice of work to be checked rests on.
   *
   * @param number 1 to 10, by lot
   */
  public record Sample(boolean newWorker, boolean agencyWorker, int number) {}

  /**
   * Draws the number of a referral, once: work that was sent back keeps it. A worker whom no team
   * knows counts as new.
   */
  @Transactional
  public Sample draw(String reference, String worker) {
    Optional<WorkerView> known = Optional.ofNullable(worker).flatMap(teams::worker);
    return new Sample(
        known.map(WorkerView::newlyQualified).orElse(true),
        known.map(WorkerView::agency).orElse(false),
        referrals.of(reference).sampleNumber(1 + lot.nextInt(NUMBERS)));
  }
}
