package org.waymark.casefile.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.domain.ReaderPolicy;
import org.waymark.casefile.domain.RestrictionPolicy;
import org.waymark.security.KnownAccounts;

/**
 * Checks whom a restriction names. A name that nobody has, or nobody who can change the names
 * again, would hide the record from everybody.
 */
@Component
class NamedPeople {

  private static final String FIELD = "named";
  private static final int MOST = 100;

  private final KnownAccounts accounts;

  NamedPeople(KnownAccounts accounts) {
    this.accounts = accounts;
  }

  /** What is wrong with the names; empty if nothing is. */
  List<FieldProblem> problems(Set<String> named) {
    return isList(named)
        ? ofPeople(named)
        : List.of(new FieldProblem(FIELD, "must be between 1 and " + MOST + " user ids"));
  }

  private static boolean isList(Set<String> named) {
    return named != null
        && !named.isEmpty()
        && named.size() <= MOST
        && named.stream().allMatch(name -> name != null && name.matches("[\\w.@-]{1,64}"));
  }

  private List<FieldProblem> ofPeople(Set<String> named) {
    var known = accounts.known(named);
    var problems = new ArrayList<FieldProblem>();
    if (known.size() < named.size()) {
      problems.add(new FieldProblem(FIELD, "has a user id that nobody has"));
    }
    if (known.values().stream().anyMatch(groups -> ReaderPolicy.refusal(groups).isPresent())) {
      problems.add(new FieldProblem(FIELD, "has somebody who does not work with people"));
    }
    if (known.values().stream().noneMatch(RestrictionPolicy::isManager)) {
      problems.add(new FieldProblem(FIELD, "must have a team manager or a service manager"));
    }
    return problems;
  }
}
