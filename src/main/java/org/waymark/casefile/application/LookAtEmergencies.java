package org.waymark.casefile.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.EmergencyAccess;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.domain.ReaderPolicy;
import org.waymark.casefile.domain.RestrictionPolicy;
import org.waymark.casefile.persistence.CaseFileRepository;
import org.waymark.casefile.persistence.EmergencyAccessStore;
import org.waymark.casefile.persistence.EmergencyAccessStore.Waiting;
import org.waymark.security.CurrentUser;

/** Keeps each emergency before the eyes of managers until one of them has looked at it. */
@Service
@Transactional
class LookAtEmergencies implements EmergencyAccess {

  private final EmergencyAccessStore store;
  private final CaseFileRepository cases;
  private final CurrentUser user;
  private final Clock clock;

  LookAtEmergencies(
      EmergencyAccessStore store, CaseFileRepository cases, CurrentUser user, Clock clock) {
    this.store = store;
    this.cases = cases;
    this.user = user;
    this.clock = clock;
  }

  @Override
  public boolean mayOpenAny() {
    return ReaderPolicy.readsInEmergencyAlone(user.groups());
  }

  @Override
  public Optional<String> refusal() {
    return RestrictionPolicy.isManager(user.groups())
        ? Optional.empty()
        : Optional.of("Only a team manager or a service manager may see this.");
  }

  @Override
  @Transactional(readOnly = true)
  public List<Opened> waiting() {
    return refusal().isEmpty() ? store.waiting().stream().map(this::opened).toList() : List.of();
  }

  @Override
  @Transactional(readOnly = true)
  public int howManyWait() {
    return (int) waiting().stream().filter(Opened::mine).count();
  }

  @Override
  public Outcome looked(UUID id) {
    var refusal = refusal();
    if (refusal.isPresent()) {
      return new Outcome.NotAllowed(refusal.get());
    }
    var found = store.lockWaiting(id);
    if (found.isEmpty()) {
      return Outcome.invalid("id", "is none that waits: somebody else may have looked already");
    }
    if (!isFor(found.get())) {
      return new Outcome.NotAllowed(
          "A service manager looks at this, or a manager who is named on the record, or, if it is"
              + " not restricted, of a team that works with the person; never the one who opened"
              + " it.");
    }
    store.looked(id, user.id(), clock.instant());
    return new Outcome.Done(id);
  }

  private Opened opened(Waiting one) {
    return new Opened(
        one.id(),
        one.personId(),
        one.userId(),
        one.openedAt(),
        one.until(),
        one.restricted(),
        readsReason(one) ? one.reason() : null,
        isFor(one));
  }

  private boolean isFor(Waiting one) {
    return readsReason(one) && !one.userId().equals(user.id());
  }

  private boolean readsReason(Waiting one) {
    return RestrictionPolicy.isServiceManager(user.groups())
        || one.named().contains(user.id())
        || !one.restricted() && managesTeamOf(one.personId());
  }

  private boolean managesTeamOf(UUID person) {
    return cases.teamsWorkingWith(person).stream()
        .anyMatch(team -> RestrictionPolicy.manages(team, user.groups()));
  }
}
