package org.waymark.safeguarding.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseDirectory.LinkKind;
import org.waymark.casefile.CaseHandling;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.CaseRegister.CaseSummary;
import org.waymark.casefile.Chronology;
import org.waymark.outbox.Outbox;
import org.waymark.safeguarding.RaiseConcern;
import org.waymark.safeguarding.domain.Concern;
import org.waymark.safeguarding.domain.Origin;
import org.waymark.safeguarding.domain.Raising;
import org.waymark.timescales.WorkingCalendar;

/**
 * Opens a concern with its own case, linked to the case it was noticed on. It refuses nothing: what
 * is missing or can't be right is left out or put right, for somebody to look at afterwards.
 */
@Service
@Transactional
public class OpenConcern {

  private final CaseRegister cases;
  private final CaseHandling handling;
  private final Chronology chronology;
  private final Concerns concerns;
  private final Outbox outbox;
  private final RestrictedConcerns restricted;
  private final WorkingCalendar calendar;
  private final Clock clock;

  OpenConcern(
      CaseRegister cases,
      CaseHandling handling,
      Chronology chronology,
      Concerns concerns,
      Outbox outbox,
      RestrictedConcerns restricted,
      WorkingCalendar calendar,
      Clock clock) {
    this.cases = cases;
    this.handling = handling;
    this.chronology = chronology;
    this.concerns = concerns;
    this.outbox = outbox;
    this.restricted = restricted;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Opens the case and keeps the concern. */
  public Concern open(RaiseConcern asked) {
    var now = clock.instant();
    var today = calendar.dateOf(now);
    var receivedOn = receivedOn(asked.receivedOn(), today);
    var originCase = asked.originCaseReference() == null ? null : find(asked);
    var reference =
        cases.open(
            "SAF",
            person(asked, originCase),
            receivedOn,
            originCase == null ? null : originCase.team());
    var concern =
        concerns.save(
            new Concern(
                reference,
                originCase == null
                    ? Origin.NONE
                    : new Origin(originCase.reference(), asked.occurrence()),
                new Raising(asked.raisedBy(), now, receivedOn)));
    record(asked, concern);
    concern
        .originCaseReference()
        .ifPresent(from -> handling.link(reference, from, LinkKind.SAFEGUARDING_RAISED_FROM));
    outbox.notify(ConcernNotice.SAFEGUARDING_CONCERN_RAISED.to("senior-practitioners", reference));
    restricted.tellManagers(reference);
    return concern;
  }

  private CaseSummary find(RaiseConcern asked) {
    return cases.find(asked.originCaseReference()).orElse(null);
  }

  private UUID person(RaiseConcern asked, CaseSummary originCase) {
    return asked.personId() == null && originCase != null
        ? originCase.personId()
        : asked.personId();
  }

  // A wrong date must neither block the concern nor move its target past where it belongs.
  private LocalDate receivedOn(LocalDate given, LocalDate today) {
    return Raising.possible(given, today) ? given : today;
  }

  private void record(RaiseConcern asked, Concern concern) {
    var reference = concern.reference();
    var origin = concern.originCaseReference();
    chronology.add(
        reference, "concern-raised", raisedText(asked, origin.isPresent()), asked.raisedBy());
    origin.ifPresent(
        from ->
            chronology.add(
                from,
                "safeguarding-concern-raised",
                "A safeguarding concern was raised from this case: " + reference + ".",
                asked.raisedBy()));
  }

  private String raisedText(RaiseConcern asked, boolean linked) {
    if (linked) {
      return "A safeguarding concern was raised from case " + asked.originCaseReference() + ".";
    }
    return asked.originCaseReference() == null
        ? "A safeguarding concern was raised."
        : "A safeguarding concern was raised. The case that it named was not found: link it when"
            + " you gather information.";
  }
}
