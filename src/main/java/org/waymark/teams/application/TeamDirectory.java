package org.waymark.teams.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.teams.AllocationEvent;
import org.waymark.teams.AllocationRequest;
import org.waymark.teams.AllocationResult;
import org.waymark.teams.AllocationSuggestions;
import org.waymark.teams.CaseDemand;
import org.waymark.teams.CoverTrace;
import org.waymark.teams.Team;
import org.waymark.teams.Teams;
import org.waymark.teams.WorkerView;
import org.waymark.teams.domain.Availability;
import org.waymark.teams.domain.Postcodes;
import org.waymark.teams.domain.Worker;
import org.waymark.teams.persistence.AbsenceStore;
import org.waymark.teams.persistence.AllocationStore;
import org.waymark.teams.persistence.AllocationStore.Held;
import org.waymark.teams.persistence.WorkerStore;
import org.waymark.timescales.WorkingCalendar;

/** The module's front: answers what is only read, and hands the rest to its use cases. */
@Service
@Transactional
class TeamDirectory implements Teams {

  private final WorkerStore workers;
  private final AllocationStore allocations;
  private final AbsenceStore absences;
  private final Allocating allocating;
  private final Suggesting suggesting;
  private final Covering covering;
  private final WorkingCalendar calendar;
  private final Clock clock;

  TeamDirectory(
      WorkerStore workers,
      AllocationStore allocations,
      AbsenceStore absences,
      Allocating allocating,
      Suggesting suggesting,
      Covering covering,
      WorkingCalendar calendar,
      Clock clock) {
    this.workers = workers;
    this.allocations = allocations;
    this.absences = absences;
    this.allocating = allocating;
    this.suggesting = suggesting;
    this.covering = covering;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public List<Team> all() {
    return workers.teams();
  }

  @Override
  public Optional<Team> team(String id) {
    return all().stream().filter(team -> team.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Team> teamForPostcode(String postcode) {
    return Postcodes.district(postcode).flatMap(workers::teamOfDistrict).flatMap(this::team);
  }

  @Override
  public Optional<WorkerView> worker(String id) {
    return workers.find(id, calendar.dateOf(clock.instant())).map(TeamDirectory::view);
  }

  @Override
  public List<WorkerView> workersAvailable(String team, LocalDate on, Set<String> skills) {
    boolean open = calendar.isWorkingDay(on);
    return workers.ofTeam(team, on).stream()
        .filter(worker -> worker.availability(on, open) == Availability.WORKING)
        .filter(worker -> worker.skills().containsAll(skills))
        .map(TeamDirectory::view)
        .toList();
  }

  @Override
  public AllocationSuggestions suggestAllocation(AllocationRequest request) {
    return suggesting.suggest(request);
  }

  @Override
  public AllocationResult allocate(
      String caseReference, String worker, CaseDemand demand, String by, String overrideReason) {
    return allocating.allocate(caseReference, worker, demand, by, overrideReason);
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> objections(String caseReference, String worker, CaseDemand demand) {
    return allocating.objections(caseReference, worker, demand);
  }

  @Override
  public AllocationResult accept(String caseReference, String worker) {
    return allocating.accept(caseReference, worker);
  }

  @Override
  public AllocationResult returnToTeam(String caseReference, String reason, String by) {
    return allocating.returnToTeam(caseReference, reason, by);
  }

  @Override
  public void release(String caseReference, String by) {
    allocating.release(caseReference, by);
  }

  @Override
  public Optional<String> allocatedWorker(String caseReference) {
    return allocations.find(caseReference).map(Held::worker);
  }

  @Override
  public List<AllocationEvent> allocationHistory(String caseReference) {
    return allocations.history(caseReference);
  }

  @Override
  public int caseload(String worker) {
    return workers.find(worker, calendar.dateOf(clock.instant())).map(Worker::caseload).orElse(0);
  }

  @Override
  public Optional<String> coverFor(String worker, LocalDate on) {
    return covering.coverFor(worker, on);
  }

  @Override
  public Optional<String> actingWorker(String caseReference, LocalDate on) {
    return covering.actingWorker(caseReference, on);
  }

  @Override
  public List<CoverTrace> coverTrace(String caseReference) {
    return absences.traces(caseReference);
  }

  @Override
  public List<String> casesOfLeavers(String team) {
    return allocations.casesOfLeavers(team);
  }

  private static WorkerView view(Worker worker) {
    return new WorkerView(
        worker.id(),
        worker.team(),
        worker.name(),
        worker.email(),
        worker.roles(),
        worker.professions(),
        worker.skills(),
        worker.workingDays(),
        worker.newlyQualified(),
        worker.agency(),
        worker.caseloadLimit(),
        worker.lastDay());
  }
}
