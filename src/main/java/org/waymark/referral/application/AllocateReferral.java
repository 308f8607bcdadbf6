package org.waymark.referral.application;

import java.time.Clock;
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
   * Gives it to a worker.
   *
   * @param bandReason why the band was changed, or null
   */
  public Allocated allocate(
      String reference, RiskBand band, String bandReason, String worker, String by) {
    Referral referral = referrals.of(reference);
    var refusal = rate(referral, band, bandReason, by).or(() -> give(referral, worker, by));
    return new Allocated(refusal, referral.priority());
  }

  /** Nobody can take it now: it waits. */
  public Allocated letWait(String reference, RiskBand band, String bandReason, String by) {
    Referral referral = referrals.of(reference);
    var refusal = rate(referral, band, bandReason, by);
    if (refusal.isEmpty()) {
      tools.note(reference, "wait-decided", "Nobody can take the referral now: it waits.", by);
    }
    return new Allocated(refusal, referral.priority());
  }

  private Optional<FieldRefusal> rate(Referral referral, RiskBand band, String reason, String by) {
    ConfirmedBand confirmed = new ConfirmedBand(referral.riskBand(), band);
    var refusal =
        confirmed
            .refusal(reason)
            .or(
                () ->
                    referral.rated(
                        band, confirmed.priority(referral.priority()), by, clock.instant()));
    if (refusal.isEmpty()) {
      handling.prioritise(referral.caseReference(), referral.priority());
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

  private Optional<FieldRefusal> give(Referral referral, String worker, String by) {
    String reference = referral.caseReference();
    int weight = referral.weight().orElse(AllocationRequest.LIGHTEST);
    AllocationResult result = teams.allocate(reference, worker, weight, by);
    if (result instanceof AllocationResult.Refused refused) {
      return Optional.of(new FieldRefusal("allocatedWorker", String.join(" ", refused.reasons())));
    }
    teams.worker(worker).map(WorkerView::team).ifPresent(team -> hand(reference, team));
    handling.assignWorker(reference, worker);
    tools.tell(worker, "case-allocated", reference);
    return Optional.empty();
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
