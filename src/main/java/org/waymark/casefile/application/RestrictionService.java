package org.waymark.casefile.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.Restrictions;
import org.waymark.casefile.domain.Reason;
import org.waymark.casefile.domain.RestrictionPolicy;
import org.waymark.casefile.persistence.CaseFileRepository;
import org.waymark.casefile.persistence.JdbcCaseAccess;
import org.waymark.casefile.persistence.PersonRepository;
import org.waymark.casefile.persistence.RestrictionStore;
import org.waymark.security.CurrentUser;
import org.waymark.timescales.WorkingCalendar;

/** Restricts records to named people, and keeps what happened to each restriction. */
@Service
@Transactional
class RestrictionService implements Restrictions {

  static final Outcome NONE_STANDS = Outcome.invalid("personId", "the record is not restricted");

  private final RestrictionStore store;
  private final OpenInEmergency emergency;
  private final JdbcCaseAccess access;
  private final PersonRepository people;
  private final CaseFileRepository cases;
  private final NamedPeople namedPeople;
  private final CurrentUser user;
  private final Clock clock;
  private final WorkingCalendar calendar;

  RestrictionService(
      RestrictionStore store,
      OpenInEmergency emergency,
      JdbcCaseAccess access,
      PersonRepository people,
      CaseFileRepository cases,
      NamedPeople namedPeople,
      CurrentUser user,
      Clock clock,
      WorkingCalendar calendar) {
    this.store = store;
    this.emergency = emergency;
    this.access = access;
    this.people = people;
    this.cases = cases;
    this.namedPeople = namedPeople;
    this.user = user;
    this.clock = clock;
    this.calendar = calendar;
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
    return emergency.open(personId, reason);
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
