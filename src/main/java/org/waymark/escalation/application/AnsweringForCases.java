package org.waymark.escalation.application;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.CaseRegister.CaseSummary;
import org.waymark.escalation.domain.LeftOverClockPolicy;

/** Who answers for a case whose work is gone. */
@Component
class AnsweringForCases {

  private static final String ADMINISTRATORS = "administrators";

  private final CaseRegister cases;

  AnsweringForCases(CaseRegister cases) {
    this.cases = cases;
  }

  /** The groups that hear of it. */
  List<String> told(String reference) {
    return List.of(LeftOverClockPolicy.managers(team(reference)), ADMINISTRATORS);
  }

  /** Whether somebody in these groups may end its clocks. */
  boolean mayEnd(Set<String> groups, String reference) {
    return LeftOverClockPolicy.mayEnd(groups, team(reference));
  }

  private String team(String reference) {
    return cases.find(reference).map(CaseSummary::team).orElse(null);
  }
}
