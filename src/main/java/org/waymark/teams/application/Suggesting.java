package org.waymark.teams.application;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.teams.AllocationRequest;
import org.waymark.teams.AllocationSuggestions;
import org.waymark.teams.AllocationSuggestions.Refusal;
import org.waymark.teams.AllocationSuggestions.Suggestion;
import org.waymark.teams.domain.AllocationPolicy;
import org.waymark.teams.domain.CaseNeeds;
import org.waymark.teams.domain.Ranking;
import org.waymark.teams.domain.Ranking.Candidate;
import org.waymark.teams.domain.Worker;
import org.waymark.teams.persistence.WorkerStore;

/** Proposes whom a case could go to, and says why the others can't take it. */
@Service
@Transactional(readOnly = true)
class Suggesting {

  private final WorkerStore workers;
  private final NeedsOfCase needs;

  Suggesting(WorkerStore workers, NeedsOfCase needs) {
    this.workers = workers;
    this.needs = needs;
  }

  AllocationSuggestions suggest(AllocationRequest request) {
    CaseNeeds wanted = needs.of(request);
    List<Worker> team =
        workers.ofTeam(request.team(), request.on()).stream().filter(Worker::holdsCases).toList();
    List<Worker> able = team.stream().filter(one -> refusals(one, wanted).isEmpty()).toList();
    List<Refusal> refused =
        team.stream().filter(one -> !able.contains(one)).map(one -> refusal(one, wanted)).toList();
    return new AllocationSuggestions(
        new Ranking(wanted).rank(able).stream().map(Suggesting::suggestion).toList(), refused);
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
