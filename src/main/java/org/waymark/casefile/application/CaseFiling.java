package org.waymark.casefile.application;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseIdentified;
import org.waymark.casefile.UnknownCaseException;
import org.waymark.casefile.UnknownPersonException;
import org.waymark.casefile.domain.CaseFile;
import org.waymark.casefile.persistence.CaseFileRepository;
import org.waymark.casefile.persistence.JoinStore;
import org.waymark.casefile.persistence.PersonRepository;
import org.waymark.security.CurrentUser;

/** Says whom a case is about: of two records that were joined, always the one that is kept. */
@Component
class CaseFiling {

  private final CaseFileRepository cases;
  private final PersonRepository people;
  private final JoinStore joins;
  private final CaseStory story;
  private final CurrentUser user;
  private final ApplicationEventPublisher events;

  CaseFiling(
      CaseFileRepository cases,
      PersonRepository people,
      JoinStore joins,
      CaseStory story,
      CurrentUser user,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.people = people;
    this.joins = joins;
    this.story = story;
    this.user = user;
    this.events = events;
  }

  CaseFile get(String reference) {
    return cases.findById(reference).orElseThrow(() -> new UnknownCaseException(reference));
  }

  UUID requirePerson(UUID personId) {
    if (personId != null && !people.existsById(personId)) {
      throw new UnknownPersonException(personId);
    }
    return personId == null ? null : joins.current(personId);
  }

  void fileUnder(String reference, UUID told, String reason) {
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
}
