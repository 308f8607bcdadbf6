package org.waymark.casefile.application;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.RecordOpenedInEmergency;
import org.waymark.casefile.Restrictions.Restriction;
import org.waymark.casefile.domain.ReaderPolicy;
import org.waymark.casefile.domain.Reason;
import org.waymark.casefile.persistence.EmergencyAccessStore;
import org.waymark.casefile.persistence.ReadingLog;
import org.waymark.casefile.persistence.ReadingLog.Kind;
import org.waymark.casefile.persistence.RestrictionStore;
import org.waymark.security.CurrentUser;

/**
 * Opens one record for four hours to somebody who says why: a restricted one to those who work with
 * people, any one to administrators, for whom each is shut otherwise.
 */
@Component
class OpenInEmergency {

  private static final Duration EMERGENCY = Duration.ofHours(4);

  private final RestrictionStore restrictions;
  private final EmergencyAccessStore emergencies;
  private final PersonReader reader;
  private final ReadingLog readings;
  private final CurrentUser user;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  OpenInEmergency(
      RestrictionStore restrictions,
      EmergencyAccessStore emergencies,
      PersonReader reader,
      ReadingLog readings,
      CurrentUser user,
      Clock clock,
      ApplicationEventPublisher events) {
    this.restrictions = restrictions;
    this.emergencies = emergencies;
    this.reader = reader;
    this.readings = readings;
    this.user = user;
    this.clock = clock;
    this.events = events;
  }

  /** Opens the record that is read in the place of that one. */
  Outcome open(UUID asked, String reason) {
    var refusal = ReaderPolicy.refusalInEmergency(user.groups());
    if (refusal.isPresent()) {
      return new Outcome.NotAllowed(refusal.get());
    }
    var wrong = Reason.worthTheName(reason);
    if (!wrong.isEmpty()) {
      return new Outcome.Invalid(wrong);
    }
    return reader
        .one(asked)
        .map(PersonView::id)
        .map(person -> openOnFile(person, Reason.kept(reason)))
        .orElseGet(() -> Outcome.invalid("personId", "there is no such person"));
  }

  private Outcome openOnFile(UUID person, String reason) {
    var standing = restrictions.lockStanding(person);
    if (standing.isEmpty() && !ReaderPolicy.readsInEmergencyAlone(user.groups())) {
      return RestrictionService.NONE_STANDS;
    }
    var now = clock.instant();
    var until = now.plus(EMERGENCY);
    var restriction = standing.map(Restriction::id);
    restriction.ifPresent(id -> restrictions.admit(id, user.id(), until));
    var kept = emergencies.keep(person, restriction.orElse(null), user.id(), reason, now, until);
    readings.log(Kind.EMERGENCY, person, null, "emergency access");
    events.publishEvent(new RecordOpenedInEmergency(person, user.id(), until));
    restriction.ifPresent(
        id -> restrictions.keep(id, "emergency", Set.of(user.id()), reason, now, user.id()));
    return new Outcome.Done(restriction.orElse(kept));
  }
}
