package org.waymark.referral.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseHandling;
import org.waymark.casefile.CaseRegister;
import org.waymark.referral.domain.ConfirmedBand;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.Referral;
import org.waymark.referral.domain.RiskBand;
import org.waymark.teams.AllocationRequest;
import org.waymark.teams.AllocationResult;
import org.waymark.teams.CaseDemand;
import org.waymark.teams.Teams;
import org.waymark.teams.WorkerView;

/** A team manager confirms the risk band and gives the referral to a worker, or lets it wait. */
@Service
@Transactional
public class AllocateReferral {

  private final Referrals referrals;
  private final Teams teams;
  private final CaseRegister cases;
  private final CaseHandling handling;
  private final StepTools tools;
  private final Clock clock;

  AllocateReferral(
      Referrals referrals,
      Teams teams,
      CaseRegister cases,
      CaseHandling handling,
      StepTools tools,
      Clock clock) {
    this.referrals = referrals;
    this.teams = teams;
    this.cases = cases;
    this.handling = handling;
    this.tools = tools;
    this.clock = clock;
  }

  /** What came of it: a refusal, or the priority that the referral has from now on. */
  public record Allocated(Optional<FieldRefusal> refusal, int priority) {}

  /**
   * Whom it goes to.
   *
   * @param overrideReason why they get it although something stands against it, or null
   */
  public record Choice(String worker, String overrideReason) {}

  /**
   * Gives it to a worker.
   *
   * @param bandReason why the band was changed, or null
   */
  public Allocated allocate(
      String reference, RiskBand band, String bandReason, Choice choice, String by) {
    Referral referral = referrals.of(reference);
    var refusal = rate(referral, band, bandReason, by).or(() -> give(referral, choice, by));
    return new Allocated(refusal, referral.rating().priority());
  }

  /** Nobody can take it now: it waits. */
  public Allocated letWait(String reference, RiskBand band, String bandReason, String by) {
    Referral referral = referrals.of(reference);
    var refusal = rate(referral, band, bandReason, by);
    if (refusal.isEmpty()) {
      tools.note(reference, "wait-decided", "Nobody can take the referral now: it waits.", by);
    }
    return new Allocated(refusal, referral.rating().priority());
  }

  private Optional<FieldRefusal> rate(Referral referral, RiskBand band, String reason, String by) {
    ConfirmedBand confirmed = new ConfirmedBand(referral.rating().band(), band);
    var refusal =
        confirmed
            .refusal(reason)
            .or(
                () ->
                    referral.rated(
                        band,
                        confirmed.priority(referral.rating().priority()),
                        by,
                        clock.instant()));
    if (refusal.isEmpty()) {
      handling.prioritise(referral.caseReference(), referral.rating().priority());
      if (confirmed.changed()) {
        tools.note(
            referral.caseReference(),
            "band-changed",
            "The risk band was changed from %s to %s."
                .formatted(confirmed.workedOut().code(), band.code()),
            by);
      }
    }
    return refusal;
  }

  private Optional<FieldRefusal> give(Referral referral, Choice choice, String by) {
    String reference = referral.caseReference();
    CaseDemand demand = asked(referral);
    AllocationResult result = teams.allocate(reference, choice.worker(), demand, by);
    if (result instanceof AllocationResult.Refused refused
        && (!refused.overridable() || choice.overrideReason() == null)) {
      return Optional.of(refusal(refused));
    }
    if (result instanceof AllocationResult.Refused refused) {
      teams.allocate(reference, choice.worker(), demand, by, choice.overrideReason());
      noteOverride(reference, choice, refused.reasons(), by);
    }
    teams.worker(choice.worker()).map(WorkerView::team).ifPresent(team -> hand(reference, team));
    handling.assignWorker(reference, choice.worker());
    tools.tell(choice.worker(), ReferralNotice.CASE_ALLOCATED, reference);
    return Optional.empty();
  }

  private static CaseDemand asked(Referral referral) {
    return referral
        .demand()
        .filter(demand -> demand.weight() != null)
        .map(demand -> new CaseDemand(demand.weight(), demand.skills()))
        .orElseGet(() -> CaseDemand.ofWeight(AllocationRequest.LIGHTEST));
  }

  /** Why a worker should not be given the referral now; none if nothing stands against it. */
  @Transactional(readOnly = true)
  public List<String> objections(Referral referral, String worker) {
    return teams.objections(referral.caseReference(), worker, asked(referral));
  }

  private static FieldRefusal refusal(AllocationResult.Refused refused) {
    String reasons = String.join("; ", refused.reasons());
    return refused.overridable()
        ? new FieldRefusal(
            "overrideReason",
            "The worker " + reasons + ". Choose another, or say why all the same.")
        : new FieldRefusal("allocatedWorker", reasons);
  }

  private void noteOverride(String reference, Choice choice, List<String> reasons, String by) {
    String name = teams.worker(choice.worker()).map(WorkerView::name).orElse(choice.worker());
    tools.note(
        reference,
        "allocated-over-limit",
        "The referral was allocated to %s, who %s. Reason: %s"
            .formatted(name, String.join("; ", reasons), choice.overrideReason()),
        by);
  }

  private void hand(String reference, String team) {
    if (!team.equals(tools.details(reference).team())) {
      cases.assignTeam(reference, team);
    }
  }

  /** What the form shows: the band, and the workers as the allocation was prepared. */
  public Optional<Referral> prepared(String reference) {
    return referrals.find(reference);
  }

  /** A worker as the teams know them now. */
  public Optional<WorkerView> worker(String id) {
    return teams.worker(id);
  }

  /** Points of open work that a worker holds now. */
  public int caseload(String worker) {
    return teams.caseload(worker);
  }
}
