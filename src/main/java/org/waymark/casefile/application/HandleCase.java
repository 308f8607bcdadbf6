package org.waymark.casefile.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseDirectory.CaseLink;
import org.waymark.casefile.CaseDirectory.LinkKind;
import org.waymark.casefile.CaseHandling;
import org.waymark.casefile.CasePrioritised;
import org.waymark.casefile.domain.Reason;
import org.waymark.casefile.persistence.CaseLinkStore;
import org.waymark.security.CurrentUser;

/** Says who deals with a case, puts it right and links it, and says so in the chronology. */
@Service
@Transactional
class HandleCase implements CaseHandling {

  private final CaseFiling filing;
  private final CaseLinkStore links;
  private final CaseStory story;
  private final CurrentUser user;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  HandleCase(
      CaseFiling filing,
      CaseLinkStore links,
      CaseStory story,
      CurrentUser user,
      Clock clock,
      ApplicationEventPublisher events) {
    this.filing = filing;
    this.links = links;
    this.story = story;
    this.user = user;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public void assignWorker(String reference, String worker) {
    var file = filing.get(reference);
    if (file.giveTo(worker)) {
      story.givenTo(reference, worker, file.summary().team());
    }
  }

  @Override
  public void prioritise(String reference, int priority) {
    var file = filing.get(reference);
    int before = file.priority();
    if (file.prioritise(priority)) {
      story.prioritised(reference, before, priority);
      events.publishEvent(new CasePrioritised(reference, before, priority));
    }
  }

  @Override
  public void correctPerson(String reference, UUID personId, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException("Moving a case to another person needs a reason");
    }
    filing.fileUnder(reference, personId, Reason.kept(reason));
  }

  @Override
  public void correctOutcome(String reference, String outcome) {
    filing.get(reference).correctOutcome(outcome);
  }

  @Override
  public void correctOpenedOn(String reference, LocalDate day) {
    filing.get(reference).correctOpenedOn(day);
  }

  @Override
  public void reopen(String reference, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException("Opening a case again needs a reason");
    }
    if (filing.get(reference).reopen()) {
      story.add(reference, "case-reopened", "The case was opened again: " + Reason.kept(reason));
    }
  }

  @Override
  public void link(String from, String to, LinkKind kind) {
    filing.get(from);
    filing.get(to);
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
}
