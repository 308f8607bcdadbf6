package org.waymark.casefile.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.Chronology;
import org.waymark.casefile.CorrectableFact;
import org.waymark.casefile.CorrectableFact.NotCorrected;
import org.waymark.casefile.CorrectableFact.Wish;
import org.waymark.casefile.Corrections;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.UnknownCaseException;
import org.waymark.casefile.domain.Reason;
import org.waymark.casefile.persistence.CorrectionStore;
import org.waymark.security.CurrentUser;
import org.waymark.writing.Texts;

/** Corrects a fact by the module that knows it, and keeps the evidence. */
@Service
@Transactional
class CorrectCase implements Corrections {

  private static final int LONGEST_VALUE = 100;

  private final CaseDirectory cases;
  private final ObjectProvider<CorrectableFact> facts;
  private final CorrectionStore store;
  private final Chronology chronology;
  private final CurrentUser user;

  CorrectCase(
      CaseDirectory cases,
      ObjectProvider<CorrectableFact> facts,
      CorrectionStore store,
      Chronology chronology,
      CurrentUser user) {
    this.cases = cases;
    this.facts = facts;
    this.store = store;
    this.chronology = chronology;
    this.user = user;
  }

  @Override
  public List<FieldProblem> correct(String reference, String what, String value, String reason) {
    Optional<CorrectableFact> fact = fact(reference, what);
    List<FieldProblem> problems = problems(fact, value, reason);
    if (!problems.isEmpty()) {
      return problems;
    }
    Wish wish = new Wish(reference, Texts.line(value), Reason.kept(reason), user.id());
    var answer = fact.orElseThrow().correct(wish);
    return answer instanceof NotCorrected refused
        ? List.of(new FieldProblem("value", refused.message()))
        : keep(wish, what, (CorrectableFact.Corrected) answer);
  }

  private static List<FieldProblem> problems(
      Optional<CorrectableFact> fact, String value, String reason) {
    List<FieldProblem> problems = new ArrayList<>();
    if (fact.isEmpty()) {
      problems.add(new FieldProblem("what", "is nothing that can be corrected on this case"));
    }
    if (Texts.lineOrNull(value) == null || value.length() > LONGEST_VALUE) {
      problems.add(new FieldProblem("value", "is required, with at most 100 characters"));
    }
    problems.addAll(Reason.problems(reason));
    return problems;
  }

  private List<FieldProblem> keep(Wish wish, String what, CorrectableFact.Corrected done) {
    store.add(wish, what, done);
    if (done.sentence() != null) {
      chronology.add(
          wish.caseReference(),
          "corrected-" + what,
          done.sentence() + " Reason: " + wish.reason(),
          wish.by());
    }
    return List.of();
  }

  private Optional<CorrectableFact> fact(String reference, String what) {
    CaseDetails file = existing(reference);
    return facts.stream().filter(fact -> fact.name().equals(what) && fact.isOf(file)).findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> correctable(String reference) {
    return of(existing(reference)).map(CorrectableFact::name).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Offered> offered(String reference) {
    return of(existing(reference))
        .map(fact -> new Offered(fact.name(), fact.onRecord(reference), fact.choices(reference)))
        .toList();
  }

  private Stream<CorrectableFact> of(CaseDetails file) {
    return facts.stream()
        .filter(fact -> fact.isOf(file))
        .sorted(Comparator.comparing(CorrectableFact::name));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Corrected> of(String reference) {
    return store.of(reference);
  }

  private CaseDetails existing(String reference) {
    return cases.details(reference).orElseThrow(() -> new UnknownCaseException(reference));
  }
}
