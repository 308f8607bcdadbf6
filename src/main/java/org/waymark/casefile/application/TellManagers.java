package org.waymark.casefile.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.casefile.RecordOpenedInEmergency;
import org.waymark.casefile.Restrictions.Restriction;
import org.waymark.casefile.domain.RestrictionPolicy;
import org.waymark.casefile.persistence.CaseFileRepository;
import org.waymark.casefile.persistence.RestrictionStore;
import org.waymark.outbox.Outbox;
import org.waymark.security.KnownAccounts;

/** Tells managers at once that somebody has opened a record in an emergency. */
@Component
class TellManagers {

  private final Outbox outbox;
  private final RestrictionStore restrictions;
  private final CaseFileRepository cases;
  private final KnownAccounts accounts;

  TellManagers(
      Outbox outbox,
      RestrictionStore restrictions,
      CaseFileRepository cases,
      KnownAccounts accounts) {
    this.outbox = outbox;
    this.restrictions = restrictions;
    this.cases = cases;
    this.accounts = accounts;
  }

  // Of the case nothing: who reads the notice beside a card could tell whose record it is.
  @EventListener
  void on(RecordOpenedInEmergency opened) {
    var details = Map.of("by", opened.userId(), "until", opened.until().toString());
    outbox.notifyAll(
        managers(opened.personId()).stream()
            .filter(manager -> !manager.equals(opened.userId()))
            .map(manager -> CaseFileNotice.RESTRICTED_RECORD_OPENED.to(manager, null, details))
            .toList());
  }

  /** Service managers, those of the teams that work with the person, and those who are named. */
  private Set<String> managers(UUID person) {
    var managers = new TreeSet<String>();
    managers.add(RestrictionPolicy.SERVICE_MANAGERS);
    cases.teamsWorkingWith(person).stream()
        .map(RestrictionPolicy::managersOf)
        .forEach(managers::add);
    managers.addAll(namedManagers(person));
    return managers;
  }

  private List<String> namedManagers(UUID person) {
    var named = restrictions.standing(person).map(Restriction::named).orElse(Set.of());
    return accounts.known(named).entrySet().stream()
        .filter(one -> RestrictionPolicy.isManager(one.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
