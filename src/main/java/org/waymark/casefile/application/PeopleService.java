package org.waymark.casefile.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.DateOfDeathRecorded;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.LikelyDuplicate;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.domain.CaseFile;
import org.waymark.casefile.domain.Person;
import org.waymark.casefile.domain.PersonCheck;
import org.waymark.casefile.matching.MatchKeys;
import org.waymark.casefile.persistence.CaseFileRepository;
import org.waymark.casefile.persistence.MatchKeyStore;
import org.waymark.casefile.persistence.PersonHistoryStore;
import org.waymark.casefile.persistence.PersonRepository;
import org.waymark.casefile.persistence.ReadingLog;
import org.waymark.casefile.persistence.ReadingLog.Kind;
import org.waymark.casefile.persistence.ReadingLog.Touched;
import org.waymark.security.CurrentUser;
import org.waymark.timescales.WorkingCalendar;

/** Keeps people on file, and logs whoever reads them. */
@Service
class PeopleService implements People {

  private static final int LONGEST_REASON = 1000;
  private static final int MOST_FOUND = 100;
  private static final Comparator<PersonView> BY_NAME =
      Comparator.comparing(PersonView::restricted).thenComparing(PeopleService::sortName);

  private final PersonRepository people;
  private final PersonHistoryStore history;
  private final MatchKeyStore keys;
  private final PersonReader reader;
  private final PersonSearch search;
  private final DuplicateFinder duplicates;
  private final CaseFileRepository cases;
  private final ReadingLog readings;
  private final CurrentUser user;
  private final Clock clock;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;

  PeopleService(
      PersonRepository people,
      PersonHistoryStore history,
      MatchKeyStore keys,
      PersonReader reader,
      PersonSearch search,
      DuplicateFinder duplicates,
      CaseFileRepository cases,
      ReadingLog readings,
      CurrentUser user,
      Clock clock,
      WorkingCalendar calendar,
      ApplicationEventPublisher events) {
    this.people = people;
    this.history = history;
    this.keys = keys;
    this.reader = reader;
    this.search = search;
    this.duplicates = duplicates;
    this.cases = cases;
    this.readings = readings;
    this.user = user;
    this.clock = clock;
    this.calendar = calendar;
    this.events = events;
  }

  @Override
  public List<FieldProblem> check(PersonDetails details) {
    return PersonCheck.of(details, calendar.dateOf(clock.instant()));
  }

  @Override
  @Transactional
  public Outcome create(PersonDetails details) {
    var problems = check(details);
    if (!problems.isEmpty()) {
      return new Outcome.Invalid(problems);
    }
    var person = people.saveAndFlush(new Person(details, clock.instant(), user.id()));
    keys.replace(person.id(), MatchKeys.of(details));
    return new Outcome.Done(person.id());
  }

  @Override
  @Transactional
  public Outcome correct(UUID id, PersonDetails details, String reason) {
    var problems = new ArrayList<>(check(details));
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      problems.add(new FieldProblem("reason", "is required, with at most 1000 characters"));
    }
    var found = people.findById(id);
    if (found.isEmpty()) {
      problems.add(new FieldProblem("id", "there is no such person"));
    } else if (reader.one(id).filter(PersonView::restricted).isPresent()) {
      return new Outcome.NotAllowed("The record is restricted.");
    }
    if (!problems.isEmpty()) {
      return new Outcome.Invalid(problems);
    }
    replace(found.get(), details, reason.strip());
    return new Outcome.Done(id);
  }

  @Override
  public Optional<PersonView> read(UUID id, String purpose) {
    return logged(reader.one(id), null, purpose);
  }

  @Override
  public Optional<PersonView> ofCase(String caseReference, String purpose) {
    var person = cases.findById(caseReference).map(CaseFile::personId);
    return logged(person.flatMap(reader::one), caseReference, purpose);
  }

  @Override
  public Map<String, PersonView> listOfCases(Collection<String> references, String purpose) {
    var personOf = new LinkedHashMap<String, UUID>();
    for (var file : cases.findAllById(references)) {
      if (file.personId() != null) {
        personOf.put(file.summary().reference(), file.personId());
      }
    }
    var views = reader.all(List.copyOf(Set.copyOf(personOf.values())));
    var listed = new LinkedHashMap<String, PersonView>();
    personOf.forEach((reference, person) -> listed.put(reference, views.get(person)));
    var touched = new ArrayList<Touched>();
    listed.forEach((reference, view) -> addVisible(view, reference, touched));
    readings.log(Kind.LISTED, touched, purpose);
    return listed;
  }

  @Override
  public List<LikelyDuplicate> likelyDuplicates(PersonDetails details) {
    var found = duplicates.find(details);
    logListed(found.stream().map(LikelyDuplicate::person).toList(), "likely-duplicates");
    return found;
  }

  @Override
  public List<PersonView> search(String query, int limit) {
    if (query == null || query.isBlank()) {
      return List.of();
    }
    var ids = search.find(query, Math.max(1, Math.min(MOST_FOUND, limit)));
    var found = reader.all(ids).values().stream().sorted(BY_NAME).toList();
    logListed(found, "search");
    return found;
  }

  @Override
  public List<Correction> corrections(UUID id) {
    return read(id, "corrections").filter(view -> !view.restricted()).isPresent()
        ? history.of(id)
        : List.of();
  }

  private void replace(Person person, PersonDetails details, String reason) {
    var before = person.details();
    if (before.equals(details)) {
      return;
    }
    history.keep(person.id(), before, reason, clock.instant(), user.id());
    person.replaceWith(details);
    people.flush();
    keys.replace(person.id(), MatchKeys.of(details));
    if (before.dateOfDeath() == null && details.dateOfDeath() != null) {
      events.publishEvent(new DateOfDeathRecorded(person.id(), details.dateOfDeath()));
    }
  }

  private Optional<PersonView> logged(
      Optional<PersonView> view, String caseReference, String purpose) {
    view.ifPresent(
        v -> {
          var kind = v.restricted() ? Kind.REFUSED : Kind.READ;
          readings.log(kind, v.id(), caseReference, purpose);
        });
    return view;
  }

  private void logListed(List<PersonView> views, String purpose) {
    var touched = new ArrayList<Touched>();
    views.forEach(view -> addVisible(view, null, touched));
    readings.log(Kind.LISTED, touched, purpose);
  }

  private static String sortName(PersonView view) {
    var details = view.details();
    return details == null
        ? view.id().toString()
        : (details.lastName() + " " + details.displayName()).toLowerCase(Locale.ROOT);
  }

  private static void addVisible(PersonView view, String reference, List<Touched> into) {
    if (!view.restricted()) {
      into.add(new Touched(view.id(), reference));
    }
  }
}
