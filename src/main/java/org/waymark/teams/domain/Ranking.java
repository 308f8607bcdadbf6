package org.waymark.teams.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waymark.timescales.DayInWords;

/**
 * Orders those who could take a case: who knows the person comes first, then who knows the area,
 * then who is in soonest, then who has most room in proportion to the limit, then by name.
 */
public class Ranking {

  /** A worker who could take the case and what speaks for them. */
  public record Candidate(Worker worker, LocalDate nextDayIn, List<String> reasons) {}

  private final CaseNeeds needs;

  public Ranking(CaseNeeds needs) {
    this.needs = needs;
  }

  /** Best first. Everybody given must have passed the policies. */
  public List<Candidate> rank(List<Worker> workers) {
    return workers.stream().map(this::candidate).sorted(order()).toList();
  }

  private Comparator<Candidate> order() {
    return Comparator.comparing((Candidate one) -> !knowsThePerson(one.worker()))
        .thenComparing(one -> !knowsTheArea(one.worker()))
        .thenComparing(Candidate::nextDayIn)
        .thenComparing(one -> fullness(one.worker()))
        .thenComparing(one -> one.worker().name());
  }

  private Candidate candidate(Worker worker) {
    LocalDate next = BackSoonEnough.nextDayIn(worker, needs).orElseThrow();
    return new Candidate(worker, next, reasons(worker, next));
  }

  private List<String> reasons(Worker worker, LocalDate next) {
    List<String> reasons = new ArrayList<>();
    if (knowsThePerson(worker)) {
      reasons.add("already knows the person");
    }
    if (knowsTheArea(worker)) {
      reasons.add("usually works in " + needs.district());
    }
    if (!needs.skills().isEmpty()) {
      reasons.add("has every skill asked for");
    }
    boolean atOnce = next.equals(needs.on());
    reasons.add((atOnce ? "works on " : "next works on ") + DayInWords.full(next));
    reasons.add("holds %d of %d points".formatted(worker.caseload(), worker.caseloadLimit()));
    return List.copyOf(reasons);
  }

  private boolean knowsThePerson(Worker worker) {
    return worker.id().equals(needs.knownWorker());
  }

  private boolean knowsTheArea(Worker worker) {
    return needs.district() != null && worker.districts().contains(needs.district());
  }

  private static double fullness(Worker worker) {
    return worker.caseloadLimit() == 0 ? 1 : (double) worker.caseload() / worker.caseloadLimit();
  }
}
