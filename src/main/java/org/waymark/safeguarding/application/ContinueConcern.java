package org.waymark.safeguarding.application;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.CaseRegister.CaseSummary;
import org.waymark.casefile.Chronology;
import org.waymark.safeguarding.RaiseConcern;
import org.waymark.safeguarding.SafeguardingConcerns;
import org.waymark.safeguarding.domain.Concern;

/**
 * Carries a concern on after its process was cut short: a new one takes its place. It keeps the day
 * of receipt, so that the target does not start again.
 */
@Component
class ContinueConcern {

  private final SafeguardingConcerns raising;
  private final CaseRegister cases;
  private final Chronology chronology;

  ContinueConcern(SafeguardingConcerns raising, CaseRegister cases, Chronology chronology) {
    this.raising = raising;
    this.cases = cases;
    this.chronology = chronology;
  }

  /** Raises the new concern, on the case the old one came from, and returns its reference. */
  String inPlaceOf(Concern old, String user) {
    var from = old.originCaseReference().orElse(old.reference());
    var next =
        raising.raise(
            new RaiseConcern(
                from, "continues-" + old.reference(), person(old), user, old.receivedOn()));
    var text = "This concern continues " + old.reference() + ".";
    chronology.add(next, "concern-continues", text, user);
    return next;
  }

  private UUID person(Concern old) {
    return cases.find(old.reference()).map(CaseSummary::personId).orElse(null);
  }
}
