package org.waymark.casefile.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.RestrictedRecordOpened;
import org.waymark.casefile.Restrictions;
import org.waymark.casefile.domain.ReaderPolicy;
import org.waymark.casefile.domain.Reason;
import org.waymark.casefile.domain.RestrictionPolicy;
import org.waymark.casefile.persistence.CaseFileRepository;
import org.waymark.casefile.persistence.EmergencyAccessStore;
import org.waymark.casefile.persistence.JdbcCaseAccess;
import org.waymark.casefile.persistence.PersonRepository;
import org.waymark.casefile.persistence.ReadingLog;
import org.waymark.casefile.persistence.ReadingLog.Kind;
import org.waymark.casefile.persistence.RestrictionStore;
import org.waymark.security.CurrentUser;
import org.waymark.timescales.WorkingCalendar;

/** Restricts records to named people, and keeps what happened to each restriction. */
@Service
@Transactional
class RestrictionService implements Restrictions {

  private static final Duration EMERGENCY = Duration.ofHours(4);
  private static final Outcome NONE_STANDS =
      Outcome.invalid("personId", "the record is not restricted");

  private final RestrictionStore store;
  private final EmergencyAccessStore emergencies;
  private final JdbcCaseAccess access;
  private final PersonRepository people;
  private final CaseFileRepository cases;
  private final NamedPeople namedPeople;
  private final ReadingLog readings;
  private final CurrentUser user;
  private final Clock clock;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;

  RestrictionService(
      RestrictionStore store,
      EmergencyAccessStore emergencies,
      JdbcCaseAccess access,
      PersonRepository people,
      CaseFileRepository cases,
      NamedPeople namedPeople,
      ReadingLog readings,
      CurrentUser user,
      Clock clock,
      WorkingCalendar calendar,
      ApplicationEventPublisher events) {
    this.store = store;
    this.emergencies = emergencies;
    this.access = access;
    this.people = people;
    this.cases = cases;
    this.namedPeople = namedPeople;
    this.readings = readings;
    this.user = user;
    this.clock = clock;
    this.calendar = calendar;
    this.events = events;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean maySeePerson(String userId, UUID personId) {
    return !access.visiblePeople(userId, List.of(personId)).isEmpty();
  }

  @Override
  public Outcome restrict(UUID personId, Set<String> named, String reason, LocalDate reviewOn) {
    var refusal = RestrictionPolicy.refusalToSet(user.groups(), cases.teamsWorkingWith(personId));
    if (refusal.isPresent()) {
      return new Outcome.NotAllowed(refusal.get());
    }
    var problems = problems(named, reason, reviewOn);
    if (!people.existsById(personId)) {
      problems.add(new FieldProblem("personId", "there is no such person"));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Invalid(problems);
    }
    var set =
        new Restriction(
            UUID.randomUUID(), personId, named, reason, reviewOn, user.id(), clock.instant());
    if (!store.set(set)) {
      return Outcome.invalid("personId", "the record is restricted already");
    }
    return kept(set.id(), "set", named, reason);
  }

  @Override
  public Outcome rename(UUID personId, Set<String> named, String reason, LocalDate reviewOn) {
    return changing(
        personId,
        standing -> {
          var problems = problems(named, reason, reviewOn);
          if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
          }
          store.rename(standing.id(), named, reviewOn);
          return kept(standing.id(), "renamed", named, reason);
        });
  }

  @Override
  public Outcome lift(UUID personId, String reason) {
    return changing(
        personId,
        standing -> {
          var wrong = Reason.problems(reason);
          if (!wrong.isEmpty()) {
            return new Outcome.Invalid(wrong);
          }
          store.lift(standing.id(), clock.instant());
          return kept(standing.id(), "lifted", standing.named(), reason);
        });
  }

  @Override
  public Outcome openInEmergency(UUID personId, String reason) {
    var refusal = ReaderPolicy.refusal(user.groups());
    if (refusal.isPresent()) {
      return new Outcome.NotAllowed(refusal.get());
    }
    var wrong = Reason.worthTheName(reason);
    if (!wrong.isEmpty()) {
      return new Outcome.Invalid(wrong);
    }
    return store.lockStanding(personId).map(standing -> open(standing, reason)).orElse(NONE_STANDS);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Restriction> standing(UUID personId) {
    return store
        .standing(personId)
        .filter(
            r -> maySeePerson(user.id(), personId) || RestrictionPolicy.isManager(user.groups()))
        .map(this::asFarAsNamed);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Restriction> dueForReview(LocalDate day) {
    return RestrictionPolicy.isManager(user.groups())
        ? store.dueForReview(day).stream().map(this::asFarAsNamed).toList()
        : List.of();
  }

  private Restriction asFarAsNamed(Restriction restriction) {
    return restriction.named().contains(user.id()) ? restriction : restriction.forOthers();
  }

  private Outcome changing(UUID personId, Function<Restriction, Outcome> change) {
    var standing = store.lockStanding(personId);
    if (standing.isEmpty()) {
      return NONE_STANDS;
    }
    var named = standing.get().named().contains(user.id());
    return RestrictionPolicy.refusalToChange(user.groups(), named)
        .<Outcome>map(Outcome.NotAllowed::new)
        .orElseGet(() -> change.apply(standing.get()));
  }

  private Outcome open(Restriction standing, String reason) {
    var until = clock.instant().plus(EMERGENCY);
    store.admit(standing.id(), user.id(), until);
    emergencies.keep(standing.id(), user.id(), Reason.kept(reason), clock.instant(), until);
    readings.log(Kind.EMERGENCY, standing.personId(), null, "emergency access");
    events.publishEvent(new RestrictedRecordOpened(standing.personId(), user.id(), until));
    return kept(standing.id(), "emergency", Set.of(user.id()), reason);
  }

  private Outcome kept(UUID restriction, String kind, Set<String> named, String reason) {
    store.keep(restriction, kind, named, Reason.kept(reason), clock.instant(), user.id());
    return new Outcome.Done(restriction);
  }

  private List<FieldProblem> problems(Set<String> named, String reason, LocalDate reviewOn) {
    var problems = new ArrayList<>(namedPeople.problems(named));
    problems.addAll(Reason.problems(reason));
    if (reviewOn == null || !reviewOn.isAfter(calendar.dateOf(clock.instant()))) {
      problems.add(new FieldProblem("reviewOn", "must be a date in the future"));
    }
    return problems;
  }
}
