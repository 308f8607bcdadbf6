package org.waymark.workspace.application;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.Corrections;
import org.waymark.casefile.Corrections.Corrected;
import org.waymark.casefile.Corrections.Offered;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.PeopleSearch;
import org.waymark.casefile.PersonView;
import org.waymark.security.AccountNames;
import org.waymark.security.CurrentUser;

/** Puts right what is on record on a case, if whoever does it may see the case. */
@Service
public class PutRight {

  private static final int SHOWN = 20;

  private final Corrections corrections;
  private final CaseDirectory cases;
  private final CaseAccess access;
  private final PeopleSearch search;
  private final AccountNames names;
  private final CurrentUser user;

  PutRight(
      Corrections corrections,
      CaseDirectory cases,
      CaseAccess access,
      PeopleSearch search,
      AccountNames names,
      CurrentUser user) {
    this.corrections = corrections;
    this.cases = cases;
    this.access = access;
    this.search = search;
    this.names = names;
    this.user = user;
  }

  /** What can be put right on a case, and what was, the latest first. */
  public record Sheet(List<Offered> offered, List<Made> made) {}

  /**
   * What was put right.
   *
   * @param by who did it, by name
   */
  public record Made(Corrected corrected, String by) {}

  /**
   * Who it may be about instead.
   *
   * @param people those who can be chosen
   * @param others whether there are too many to show
   */
  public record Candidates(List<PersonView> people, boolean others) {}

  /** For a case that the user has been found to be allowed to see. */
  public Sheet of(String reference) {
    List<Corrected> corrected = corrections.of(reference);
    Map<String, String> authors = names.ofUsers(corrected.stream().map(Corrected::by).toList());
    List<Made> made = corrected.stream().map(one -> new Made(one, authors.get(one.by()))).toList();
    return new Sheet(corrections.offered(reference), latestFirst(made));
  }

  /** Who on file fits what was typed, but for the one whom the case is about already. */
  public Candidates candidates(String reference, String typed) {
    var already = cases.details(reference).orElseThrow().personId();
    var found = search.find(typed, false, SHOWN);
    List<PersonView> people =
        found.people().stream().filter(one -> !Objects.equals(one.id(), already)).toList();
    return new Candidates(people, found.more());
  }

  /**
   * Puts it right; what is wrong otherwise, {@code shown} where somebody else has put it right
   * since.
   *
   * @param shown what stood there when the page was opened, as {@link Offered#onRecord} gave it,
   *     empty where nothing did; null where no page was opened
   */
  public List<FieldProblem> correct(
      String reference, String what, String shown, String value, String reason) {
    if (!access.maySee(user.id(), reference)) {
      return List.of(new FieldProblem("case", "is about somebody whose record is restricted"));
    }
    return hasChanged(reference, what, shown)
        ? List.of(new FieldProblem("shown", ""))
        : corrections.correct(reference, what, value, reason);
  }

  private boolean hasChanged(String reference, String what, String shown) {
    return shown != null
        && corrections.offered(reference).stream()
            .filter(fact -> fact.what().equals(what))
            .anyMatch(fact -> !Objects.requireNonNullElse(fact.onRecord(), "").equals(shown));
  }

  private static List<Made> latestFirst(List<Made> made) {
    List<Made> latest = new ArrayList<>(made);
    Collections.reverse(latest);
    return latest;
  }
}
