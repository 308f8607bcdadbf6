package org.waymark.teams.application;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.teams.AllocationRequest;
import org.waymark.teams.AllocationSuggestions;
import org.waymark.teams.AllocationSuggestions.Refusal;
import org.waymark.teams.AllocationSuggestions.Suggestion;
import org.waymark.teams.domain.AllocationPolicy;
import org.waymark.teams.domain.CaseNeeds;
import org.waymark.teams.domain.Postcodes;
import org.waymark.teams.domain.Ranking;
import org.waymark.teams.domain.Ranking.Candidate;
import org.waymark.teams.domain.Worker;
import org.waymark.teams.persistence.WorkerStore;
import org.waymark.timescales.WorkingCalendar;

/** Proposes whom a case could go to, and says why the others can't take it. */
@Service
@Transactional(readOnly = true)
class Suggesting {

  private final WorkerStore workers;
  private final WorkingCalendar calendar;

  Suggesting(WorkerStore workers, WorkingCalendar calendar) {
    this.workers = workers;
    this.calendar = calendar;
  }

  AllocationSuggestions suggest(AllocationRequest request) {
    CaseNeeds needs = needs(request);
    List<Worker> team = workers.ofTeam(request.team(), request.on());
    List<Worker> able = team.stream().filter(one -> refusals(one, needs).isEmpty()).toList();
    List<Refusal> refused =
        team.stream().filter(one -> !able.contains(one)).map(one -> refusal(one, needs)).toList();
    return new AllocationSuggestions(
        new Ranking(needs).rank(able).stream().map(Suggesting::suggestion).toList(), refused);
  }

  private CaseNeeds needs(AllocationRequest request) {
    return new CaseNeeds(
        request.skills(),
        request.weight(),
        request.on(),
        Postcodes.district(request.area()).orElse(null),
        request.preferKnownWorker(),
        calendar::isWorkingDay,
        day -> workingDays(request.on(), day));
  }

  private int workingDays(LocalDate after, LocalDate until) {
    return (int)
        after.plusDays(1).datesUntil(until.plusDays(1)).filter(calendar::isWorkingDay).count();
  }

  private static Refusal refusal(Worker worker, CaseNeeds needs) {
    boolean possible =
        AllocationPolicy.refusals(AllocationPolicy.always(), worker, needs).isEmpty();
    return new Refusal(worker.id(), worker.name(), refusals(worker, needs), possible);
  }

  private static List<String> refusals(Worker worker, CaseNeeds needs) {
    return AllocationPolicy.refusals(AllocationPolicy.all(), worker, needs);
  }

  private static Suggestion suggestion(Candidate candidate) {
    Worker worker = candidate.worker();
    return new Suggestion(
        worker.id(), worker.name(), candidate.reasons(), worker.caseload(), worker.caseloadLimit());
  }
}
