package org.waymark.casefile.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseDirectory.CaseLink;
import org.waymark.casefile.CaseDirectory.LinkKind;
import org.waymark.casefile.CaseHandedToTeam;
import org.waymark.casefile.CaseHandling;
import org.waymark.casefile.CaseIdentified;
import org.waymark.casefile.CaseOpened;
import org.waymark.casefile.CasePrioritised;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.UnknownCaseException;
import org.waymark.casefile.UnknownPersonException;
import org.waymark.casefile.domain.CaseFile;
import org.waymark.casefile.domain.CaseKind;
import org.waymark.casefile.domain.Reason;
import org.waymark.casefile.persistence.CaseFileRepository;
import org.waymark.casefile.persistence.CaseLinkStore;
import org.waymark.casefile.persistence.JoinStore;
import org.waymark.casefile.persistence.PersonRepository;
import org.waymark.security.CurrentUser;
import org.waymark.timescales.WorkingCalendar;

/** Opens, hands over, links and closes cases, and says so in the chronology. */
@Service("caseFileCases")
@Transactional
class CaseService implements CaseRegister, CaseHandling {

  private final CaseFileRepository cases;
  private final CaseLinkStore links;
  private final PersonRepository people;
  private final JoinStore joins;
  private final CaseStory story;
  private final CurrentUser user;
  private final Clock clock;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;

  CaseService(
      CaseFileRepository cases,
      CaseLinkStore links,
      PersonRepository people,
      JoinStore joins,
      CaseStory story,
      CurrentUser user,
      Clock clock,
      WorkingCalendar calendar,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.links = links;
    this.people = people;
    this.joins = joins;
    this.story = story;
    this.user = user;
    this.clock = clock;
    this.calendar = calendar;
    this.events = events;
  }

  @Override
  public String open(String kind, UUID personId, LocalDate openedOn, String team) {
    var caseKind = kindOf(kind);
    var person = requirePerson(personId);
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
    var file = get(reference);
    var before = file.summary().team();
    if (file.handTo(team)) {
      story.handedTo(reference, team);
      events.publishEvent(new CaseHandedToTeam(reference, before, team));
    }
  }

  @Override
  public void identify(String reference, UUID personId) {
    fileUnder(reference, personId, null);
  }

  @Override
  public void correctPerson(String reference, UUID personId, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException("Moving a case to another person needs a reason");
    }
    fileUnder(reference, personId, Reason.kept(reason));
  }

  private void fileUnder(String reference, UUID told, String reason) {
    var personId = requirePerson(told);
    var file = get(reference);
    var before = file.personId();
    if (file.identify(personId)) {
      var text =
          before == null
              ? "The person whom the case is about was identified"
              : "The case was found to be about another person and moved to their record";
      story.add(
          reference,
          before == null ? "person-identified" : "person-corrected",
          reason == null ? text + "." : text + ": " + reason);
      events.publishEvent(new CaseIdentified(reference, before, personId, reason, user.id()));
    }
  }

  @Override
  public void close(String reference, String outcome) {
    if (outcome == null || outcome.isBlank()) {
      throw new IllegalArgumentException("A case is closed with an outcome");
    }
    var now = clock.instant();
    if (get(reference).close(outcome, calendar.dateOf(now), now, user.id())) {
      story.closed(reference, outcome);
    }
  }

  @Override
  public void correctOutcome(String reference, String outcome) {
    get(reference).correctOutcome(outcome);
  }

  @Override
  public void correctOpenedOn(String reference, LocalDate day) {
    get(reference).correctOpenedOn(day);
  }

  @Override
  public void assignWorker(String reference, String worker) {
    var file = get(reference);
    if (file.giveTo(worker)) {
      story.givenTo(reference, worker, file.summary().team());
    }
  }

  @Override
  public void prioritise(String reference, int priority) {
    var file = get(reference);
    int before = file.priority();
    if (file.prioritise(priority)) {
      story.prioritised(reference, before, priority);
      events.publishEvent(new CasePrioritised(reference, before, priority));
    }
  }

  @Override
  public void reopen(String reference, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException("Opening a case again needs a reason");
    }
    if (get(reference).reopen()) {
      story.add(reference, "case-reopened", "The case was opened again: " + Reason.kept(reason));
    }
  }

  @Override
  public void link(String from, String to, LinkKind kind) {
    get(from);
    get(to);
    if (from.equals(to)) {
      throw new IllegalArgumentException("A case is not linked to itself");
    }
    if (links.add(new CaseLink(from, to, kind), clock.instant(), user.id())) {
      story.add(from, "case-linked", "The case was linked to " + to + ".");
      story.add(to, "case-linked", "The case was linked to " + from + ".");
    }
  }

  @Override
  public void unlink(String from, String to, LinkKind kind) {
    if (links.remove(new CaseLink(from, to, kind))) {
      story.add(from, "case-unlinked", "The case is not linked to " + to + " any more.");
      story.add(to, "case-unlinked", "The case is not linked to " + from + " any more.");
    }
  }

  private CaseFile get(String reference) {
    return cases.findById(reference).orElseThrow(() -> new UnknownCaseException(reference));
  }

  private UUID requirePerson(UUID personId) {
    if (personId != null && !people.existsById(personId)) {
      throw new UnknownPersonException(personId);
    }
    return personId == null ? null : joins.current(personId);
  }

  private static CaseKind kindOf(String kind) {
    try {
      return CaseKind.valueOf(String.valueOf(kind));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("There is no kind of case " + kind);
    }
  }
}
