package org.waymark.teams.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.teams.AllocationEvent;
import org.waymark.teams.AllocationEvent.Kind;
import org.waymark.teams.AllocationRequest;
import org.waymark.teams.AllocationResult;
import org.waymark.teams.AllocationResult.Done;
import org.waymark.teams.AllocationResult.Refused;
import org.waymark.teams.CaseDemand;
import org.waymark.teams.domain.AllocationPolicy;
import org.waymark.teams.domain.CaseNeeds;
import org.waymark.teams.domain.Worker;
import org.waymark.teams.persistence.AllocationStore;
import org.waymark.teams.persistence.AllocationStore.Held;
import org.waymark.teams.persistence.WorkerStore;
import org.waymark.timescales.WorkingCalendar;

/** Gives cases to workers and takes them back. Every step stands in the history. */
@Service
@Transactional
class Allocating {

  private final WorkerStore workers;
  private final AllocationStore allocations;
  private final NeedsOfCase needs;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Allocating(
      WorkerStore workers,
      AllocationStore allocations,
      NeedsOfCase needs,
      WorkingCalendar calendar,
      Clock clock) {
    this.workers = workers;
    this.needs = needs;
    this.allocations = allocations;
    this.calendar = calendar;
    this.clock = clock;
  }

  AllocationResult allocate(
      String caseReference, String workerId, CaseDemand demand, String by, String overrideReason) {
    int weight = demand.weight();
    if (weight < AllocationRequest.LIGHTEST || weight > AllocationRequest.HEAVIEST) {
      return Refused.because("The weight must be from 1 to 5.");
    }
    allocations.lock(caseReference);
    workers.lock(workerId);
    Optional<Worker> worker = workers.find(workerId, calendar.dateOf(clock.instant()));
    if (worker.isEmpty()) {
      return Refused.because("There is no worker with that id.");
    }
    Optional<Held> before = allocations.find(caseReference);
    Held after = held(caseReference, worker.get(), weight, before);
    return refusal(worker.get(), after, before, needs(demand), overrideReason)
        .<AllocationResult>map(refused -> refused)
        .orElseGet(() -> move(before, after, by, overrideReason));
  }

  List<String> objections(String caseReference, String workerId, CaseDemand demand) {
    Optional<Held> before = allocations.find(caseReference);
    return workers
        .find(workerId, calendar.dateOf(clock.instant()))
        .flatMap(
            worker -> {
              Held after = held(caseReference, worker, demand.weight(), before);
              return refusal(worker, after, before, needs(demand), null);
            })
        .map(Refused::reasons)
        .orElse(List.of());
  }

  private CaseNeeds needs(CaseDemand demand) {
    return needs.of(demand, calendar.firstWorkingDayOnOrAfter(calendar.dateOf(clock.instant())));
  }

  AllocationResult accept(String caseReference, String worker) {
    allocations.lock(caseReference);
    Optional<Held> held = allocations.find(caseReference);
    if (held.isEmpty() || !held.get().worker().equals(worker)) {
      return Refused.because("The case is not allocated to this worker.");
    }
    if (!held.get().accepted()) {
      Held accepted = new Held(caseReference, worker, held.get().team(), held.get().weight(), true);
      allocations.put(accepted, clock.instant());
      append(accepted, Kind.ACCEPTED, null, worker);
    }
    return new Done(worker);
  }

  AllocationResult returnToTeam(String caseReference, String reason, String by) {
    if (reason == null || reason.isBlank()) {
      return Refused.because("A reason is needed to return a case.");
    }
    allocations.lock(caseReference);
    Optional<Held> held = allocations.find(caseReference);
    held.ifPresent(each -> end(each, Kind.RETURNED, reason, by));
    return held.<AllocationResult>map(each -> new Done(each.worker()))
        .orElseGet(() -> Refused.because("The case is not allocated to anybody."));
  }

  void release(String caseReference, String by) {
    allocations.lock(caseReference);
    allocations.find(caseReference).ifPresent(held -> end(held, Kind.RELEASED, null, by));
  }

  private AllocationResult move(
      Optional<Held> before, Held after, String by, String overrideReason) {
    if (before.filter(after::equals).isPresent()) {
      return new Done(after.worker());
    }
    before
        .filter(held -> !held.worker().equals(after.worker()))
        .ifPresent(held -> append(held, Kind.MOVED, null, by));
    allocations.put(after, clock.instant());
    append(after, Kind.ALLOCATED, overrideReason, by);
    return new Done(after.worker());
  }

  private static Held held(String caseReference, Worker worker, int weight, Optional<Held> before) {
    boolean accepted =
        before.filter(held -> held.worker().equals(worker.id())).map(Held::accepted).orElse(false);
    return new Held(caseReference, worker.id(), worker.team(), weight, accepted);
  }

  private static Optional<Refused> refusal(
      Worker worker, Held after, Optional<Held> before, CaseNeeds needs, String overrideReason) {
    int held = before.filter(each -> each.worker().equals(worker.id())).map(Held::weight).orElse(0);
    if (after.weight() <= held) {
      return Optional.empty(); // the worker has it already, and it gets no heavier
    }
    Worker free = worker.without(held);
    boolean overridden = overrideReason != null && !overrideReason.isBlank();
    List<String> always = AllocationPolicy.refusals(AllocationPolicy.always(), free, needs);
    List<String> reasons = new ArrayList<>(always);
    if (!overridden) {
      reasons.addAll(AllocationPolicy.refusals(AllocationPolicy.unlessOverridden(), free, needs));
    }
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(new Refused(List.copyOf(reasons), always.isEmpty()));
  }

  private void end(Held held, Kind kind, String reason, String by) {
    allocations.remove(held.caseReference());
    append(held, kind, reason, by);
  }

  private void append(Held held, Kind kind, String reason, String by) {
    allocations.append(
        new AllocationEvent(
            held.caseReference(),
            held.worker(),
            held.team(),
            kind,
            held.weight(),
            reason,
            by,
            clock.instant()));
  }
}
