package org.waymark.casefile.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseHandedToTeam;
import org.waymark.casefile.CaseOpened;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.domain.CaseFile;
import org.waymark.casefile.domain.CaseKind;
import org.waymark.casefile.persistence.CaseFileRepository;
import org.waymark.security.CurrentUser;
import org.waymark.timescales.WorkingCalendar;

/** Opens, identifies, hands over and closes cases, and says so in the chronology. */
@Service("caseFileCases")
@Transactional
class CaseService implements CaseRegister {

  private final CaseFileRepository cases;
  private final CaseFiling filing;
  private final CaseStory story;
  private final CurrentUser user;
  private final Clock clock;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;

  CaseService(
      CaseFileRepository cases,
      CaseFiling filing,
      CaseStory story,
      CurrentUser user,
      Clock clock,
      WorkingCalendar calendar,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.filing = filing;
    this.story = story;
    this.user = user;
    this.clock = clock;
    this.calendar = calendar;
    this.events = events;
  }

  @Override
  public String open(String kind, UUID personId, LocalDate openedOn, String team) {
    var caseKind = kindOf(kind);
    var person = filing.requirePerson(personId);
    var number = cases.nextNumber(caseKind.name(), openedOn.getYear());
    var reference = caseKind.reference(openedOn.getYear(), number);
    var opened = new CaseFile(reference, caseKind, openedOn, clock.instant(), user.id());
    opened.identify(person);
    opened.handTo(team);
    cases.saveAndFlush(opened);
    story.add(reference, "case-opened", "The case was opened.");
    events.publishEvent(new CaseOpened(reference, person, team));
    return reference;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<CaseSummary> find(String reference) {
    return cases.findById(reference).map(CaseFile::summary);
  }

  @Override
  public void assignTeam(String reference, String team) {
    var file = filing.get(reference);
    var before = file.summary().team();
    if (file.handTo(team)) {
      story.handedTo(reference, team);
      events.publishEvent(new CaseHandedToTeam(reference, before, team));
    }
  }

  @Override
  public void identify(String reference, UUID personId) {
    filing.fileUnder(reference, personId, null);
  }

  @Override
  public void close(String reference, String outcome) {
    if (outcome == null || outcome.isBlank()) {
      throw new IllegalArgumentException("A case is closed with an outcome");
    }
    var now = clock.instant();
    if (filing.get(reference).close(outcome, calendar.dateOf(now), now, user.id())) {
      story.closed(reference, outcome);
    }
  }

  private static CaseKind kindOf(String kind) {
    try {
      return CaseKind.valueOf(String.valueOf(kind));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("There is no kind of case " + kind);
    }
  }
}
