package org.waymark.safeguarding.application;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseHandling;
import org.waymark.casefile.CaseIdentified;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.CaseRegister.CaseSummary;
import org.waymark.safeguarding.domain.Concern;

/**
 * A concern is often raised before anybody knows whom it is about. Once the case it came from says
 * so, or is corrected, the concern follows, closed or open, as long as its own workers have not
 * found otherwise: then they hear of the difference and decide.
 */
@Service
class FollowIdentifiedPerson {

  private static final String ANOTHER_PERSON = "safeguarding-origin-person-changed";

  private final Concerns concerns;
  private final CaseRegister cases;
  private final CaseHandling handling;
  private final ConcernStep step;
  private final RestrictedConcerns restricted;

  FollowIdentifiedPerson(
      Concerns concerns,
      CaseRegister cases,
      CaseHandling handling,
      ConcernStep step,
      RestrictedConcerns restricted) {
    this.concerns = concerns;
    this.cases = cases;
    this.handling = handling;
    this.step = step;
    this.restricted = restricted;
  }

  @EventListener
  @Transactional
  public void on(CaseIdentified said) {
    concerns.find(said.caseReference()).ifPresent(concern -> saidOfConcern(concern, said));
    concerns
        .findByOriginCaseReferenceOrderByReference(said.caseReference())
        .forEach(concern -> saidOfOrigin(concern, said));
  }

  private void saidOfConcern(Concern concern, CaseIdentified said) {
    var origins = concern.originCaseReference().flatMap(this::personOf);
    if (!origins.equals(Optional.of(said.personId()))) {
      concern.personSettled(said.by());
    }
    restricted.tellManagers(concern.reference());
  }

  private void saidOfOrigin(Concern concern, CaseIdentified said) {
    var own = personOf(concern.reference()).orElse(null);
    if (said.personId().equals(own)) {
      return;
    }
    if (!concern.isPersonSettled() && Objects.equals(own, said.before())) {
      follow(concern, said);
    } else {
      var text =
          "The case it came from, "
              + said.caseReference()
              + ", is now about another person than this concern: check which is right.";
      step.note(Optional.empty(), concern, ANOTHER_PERSON, text, said.by());
      step.tellDeciders(concern, ConcernNotice.SAFEGUARDING_ORIGIN_PERSON_CHANGED);
    }
  }

  private void follow(Concern concern, CaseIdentified said) {
    if (said.reason() == null) {
      cases.identify(concern.reference(), said.personId());
    } else {
      handling.correctPerson(concern.reference(), said.personId(), said.reason());
    }
  }

  private Optional<UUID> personOf(String reference) {
    return cases.find(reference).map(CaseSummary::personId);
  }
}
