package org.waymark.referral.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.outbox.Outbox;
import org.waymark.outbox.Outbox.ProcessMessage;
import org.waymark.referral.application.Leavings.Kept;
import org.waymark.referral.application.Leavings.Progress;
import org.waymark.referral.domain.Leaving;
import org.waymark.referral.domain.Leaving.Way;
import org.waymark.security.CurrentUser;

/**
 * Lets a person leave their referral: a move overtakes it at once; a withdrawal overtakes it when a
 * senior practitioner has decided that it stands.
 */
@Service
@Transactional
public class LeaveReferral {

  private static final String OVERTAKEN = "case-overtaken";
  private static final String WITHDRAWAL_SAID = "withdrawal-said";

  private final Referrals referrals;
  private final Leavings leavings;
  private final ReferralWorkflow workflow;
  private final Outbox outbox;
  private final StepTools tools;

  LeaveReferral(
      Referrals referrals,
      Leavings leavings,
      ReferralWorkflow workflow,
      Outbox outbox,
      StepTools tools) {
    this.referrals = referrals;
    this.leavings = leavings;
    this.workflow = workflow;
    this.outbox = outbox;
    this.tools = tools;
  }

  /** Keeps what was said and passes it on; false, and nothing done, where nobody would hear it. */
  boolean take(String reference, Leaving leaving, String by) {
    boolean moved = leaving.way() == Way.MOVED_AWAY;
    if (!workflow.hears(reference, moved ? OVERTAKEN : WITHDRAWAL_SAID)) {
      return false;
    }
    leavings.keep(reference, leaving, by);
    if (moved) {
      overtake(reference, leaving.way());
    } else {
      outbox.offer(new ProcessMessage(WITHDRAWAL_SAID, reference, Map.of()));
    }
    tellWorker(
        reference, moved ? ReferralNotice.REFERRAL_ENDING : ReferralNotice.REFERRAL_MAY_END, by);
    return true;
  }

  /** The withdrawal stands; nothing where the person was said to have moved away meanwhile. */
  public void withdrawalStands(String reference) {
    if (!isStillLookedAt(reference)) {
      return;
    }
    leavings.stands(reference, CurrentUser.SYSTEM);
    overtake(reference, Way.WITHDRAWN);
  }

  /**
   * The withdrawal does not stand: whoever put it on record hears it, and whoever has the case.
   * Nothing where the person was said to have moved away meanwhile.
   */
  public void setWithdrawalAside(String reference) {
    if (!isStillLookedAt(reference)) {
      return;
    }
    leavings.setAside(reference, CurrentUser.SYSTEM);
    Set<String> whom = new TreeSet<>();
    leavings.latest(reference).map(Kept::by).ifPresent(whom::add);
    Optional.ofNullable(tools.details(reference).worker()).ifPresent(whom::add);
    whom.forEach(one -> tools.tell(one, ReferralNotice.REFERRAL_GOES_ON, reference));
  }

  // Whoever says that the person moved away at this very moment is waited for.
  private boolean isStillLookedAt(String reference) {
    referrals.findAlone(reference);
    return leavings.progress(reference) == Progress.LOOKED_AT;
  }

  /** A withdrawal that is being looked at: what was said and by whom. */
  public Optional<Said> lookedAt(String reference) {
    return leavings.progress(reference) == Progress.LOOKED_AT ? said(reference) : Optional.empty();
  }

  /** Where somebody has moved to, and when, as it was said. */
  public Optional<Said> moved(String reference) {
    return said(reference).filter(it -> it.leaving().way() == Way.MOVED_AWAY);
  }

  private Optional<Said> said(String reference) {
    return leavings.latest(reference).map(it -> new Said(it.leaving(), it.on()));
  }

  /**
   * What was said.
   *
   * @param on the London day on which it was put on record
   */
  public record Said(Leaving leaving, LocalDate on) {}

  private void overtake(String reference, Way way) {
    outbox.offer(new ProcessMessage(OVERTAKEN, reference, Map.of("overtakenBy", way.code())));
  }

  private void tellWorker(String reference, ReferralNotice kind, String by) {
    Optional.ofNullable(tools.details(reference).worker())
        .filter(worker -> !worker.equals(by))
        .ifPresent(worker -> tools.tell(worker, kind, reference));
  }
}
