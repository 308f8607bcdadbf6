package org.waymark.teams;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Teams, their workers, and who holds which case. Days are London dates. Methods that change
 * something take part in the caller's transaction; those that can be refused answer with a value.
 */
public interface Teams {

  List<Team> all();

  Optional<Team> team(String id);

  /** The team that serves a postcode, in full or its outward code only; empty if none does. */
  Optional<Team> teamForPostcode(String postcode);

  Optional<WorkerView> worker(String id);

  /** The workers of a team who work on that day and have all those skills, by name. */
  List<WorkerView> workersAvailable(String team, LocalDate on, Set<String> skills);

  /** Ranks the workers of the request's team, with reasons for and against. */
  AllocationSuggestions suggestAllocation(AllocationRequest request);

  /**
   * Gives a case to a worker, who then accepts or returns it. It is refused if the worker is
   * unknown, leaving, holds no cases, lacks a skill that is asked for, would be over the limit, is
   * newly qualified and the case too heavy, or is away for longer than a case may lie. If another
   * worker holds it, it moves; if this one does, only the weight may change.
   *
   * @param by the user who decided
   */
  default AllocationResult allocate(
      String caseReference, String worker, CaseDemand demand, String by) {
    return allocate(caseReference, worker, demand, by, null);
  }

  /**
   * As {@link #allocate(String, String, CaseDemand, String)}, but a reason overrides all but that
   * somebody is unknown, leaving or holds no cases; it then stands in the history.
   *
   * @param overrideReason why they do not count this time, or null
   */
  AllocationResult allocate(
      String caseReference, String worker, CaseDemand demand, String by, String overrideReason);

  /** Why that worker should not be given the case now, as ends of sentences; none if nothing. */
  List<String> objections(String caseReference, String worker, CaseDemand demand);

  /** The worker takes the case on. Refused if it is not allocated to them. */
  AllocationResult accept(String caseReference, String worker);

  /** The case goes back to the team, unallocated. Refused without a reason or an allocation. */
  AllocationResult returnToTeam(String caseReference, String reason, String by);

  /** The case is closed and weighs on nobody any more. Nothing happens if nobody held it. */
  void release(String caseReference, String by);

  /** The worker who holds the case now. */
  Optional<String> allocatedWorker(String caseReference);

  /** How the case came to whom, oldest first. */
  List<AllocationEvent> allocationHistory(String caseReference);

  /** Points of open work that the worker holds, inside Waymark and elsewhere. */
  int caseload(String worker);

  /** Who covers for a worker on a day on which the worker is away; empty if nobody does. */
  Optional<String> coverFor(String worker, LocalDate on);

  /**
   * Who acts on a case that day: the worker who holds it, or on a day away their cover, and then it
   * is traced who covered whom for this case. Empty if nobody holds it, or nobody covers.
   */
  Optional<String> actingWorker(String caseReference, LocalDate on);

  /** Who covered whom for a case, oldest first. */
  List<CoverTrace> coverTrace(String caseReference);

  /** Cases of a team that leavers still hold and that need somebody new. */
  List<String> casesOfLeavers(String team);
}
