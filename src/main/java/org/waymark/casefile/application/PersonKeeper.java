package org.waymark.casefile.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.AddressChanged;
import org.waymark.casefile.DateOfDeathRecorded;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.domain.Person;
import org.waymark.casefile.domain.PersonCheck;
import org.waymark.casefile.domain.Reason;
import org.waymark.casefile.matching.MatchKeys;
import org.waymark.casefile.persistence.JoinStore;
import org.waymark.casefile.persistence.MatchKeyStore;
import org.waymark.casefile.persistence.PersonHistoryStore;
import org.waymark.casefile.persistence.PersonRepository;
import org.waymark.security.CurrentUser;
import org.waymark.timescales.WorkingCalendar;

/** Puts people on file and corrects them; what stood there before is kept. */
@Component
@Transactional
class PersonKeeper {

  private final PersonRepository people;
  private final PersonHistoryStore history;
  private final MatchKeyStore keys;
  private final JoinStore joins;
  private final PersonReader reader;
  private final CurrentUser user;
  private final Clock clock;
  private final WorkingCalendar calendar;
  private final DeathInStory deaths;
  private final ApplicationEventPublisher events;

  PersonKeeper(
      PersonRepository people,
      PersonHistoryStore history,
      MatchKeyStore keys,
      JoinStore joins,
      PersonReader reader,
      CurrentUser user,
      Clock clock,
      WorkingCalendar calendar,
      DeathInStory deaths,
      ApplicationEventPublisher events) {
    this.people = people;
    this.history = history;
    this.keys = keys;
    this.joins = joins;
    this.reader = reader;
    this.user = user;
    this.clock = clock;
    this.calendar = calendar;
    this.deaths = deaths;
    this.events = events;
  }

  List<FieldProblem> check(PersonDetails details) {
    return PersonCheck.of(details, calendar.dateOf(clock.instant()));
  }

  Outcome create(PersonDetails details) {
    var problems = check(details);
    if (!problems.isEmpty()) {
      return new Outcome.Invalid(problems);
    }
    var person = people.saveAndFlush(new Person(details, clock.instant(), user.id()));
    keys.replace(person.id(), MatchKeys.of(details));
    return new Outcome.Done(person.id());
  }

  Outcome correct(UUID id, PersonDetails details, String reason) {
    var problems = new ArrayList<>(check(details));
    problems.addAll(Reason.problems(reason));
    var found = people.findById(joins.current(id));
    if (found.isEmpty()) {
      problems.add(new FieldProblem("id", "there is no such person"));
    } else if (reader.one(id).filter(PersonView::restricted).isPresent()) {
      return new Outcome.NotAllowed("The record is restricted.");
    }
    if (!problems.isEmpty()) {
      return new Outcome.Invalid(problems);
    }
    replace(found.get(), details, Reason.kept(reason));
    return new Outcome.Done(found.get().id());
  }

  private void replace(Person person, PersonDetails details, String reason) {
    var before = person.details();
    if (before.equals(details)) {
      return;
    }
    history.keep(person.id(), before, reason, clock.instant(), user.id());
    person.replaceWith(details);
    people.flush();
    keys.replace(person.id(), keysOf(person));
    deaths.tell(person.id(), before, details, reason);
    if (!Objects.equals(before.address(), details.address())) {
      events.publishEvent(new AddressChanged(person.id()));
    }
    if (before.dateOfDeath() == null && details.dateOfDeath() != null) {
      events.publishEvent(new DateOfDeathRecorded(person.id(), details.dateOfDeath()));
    }
  }

  /** Makes a person found by what was joined with the record, and no more by what was parted. */
  void findAgain(UUID id) {
    people.flush();
    keys.replace(id, keysOf(people.findById(id).orElseThrow()));
  }

  private Set<String> keysOf(Person person) {
    var all = new LinkedHashSet<>(MatchKeys.of(person.details()));
    people.findByJoinedInto(person.id()).forEach(joined -> all.addAll(keysOf(joined)));
    return all;
  }
}
