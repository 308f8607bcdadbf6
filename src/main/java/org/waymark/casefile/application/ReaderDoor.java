package org.waymark.casefile.application;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.casefile.domain.CaseFile;
import org.waymark.casefile.domain.ReaderPolicy;
import org.waymark.casefile.persistence.CaseFileRepository;
import org.waymark.casefile.persistence.EmergencyAccessStore;
import org.waymark.security.CurrentUser;

/** Asks the policy for whoever is signed in. The system itself is never shut out. */
@Component
class ReaderDoor implements CaseFileDoor {

  private final EmergencyAccessStore emergencies;
  private final CaseFileRepository cases;
  private final CurrentUser user;
  private final Clock clock;

  ReaderDoor(
      EmergencyAccessStore emergencies, CaseFileRepository cases, CurrentUser user, Clock clock) {
    this.emergencies = emergencies;
    this.cases = cases;
    this.user = user;
    this.clock = clock;
  }

  @Override
  public Optional<String> refusal() {
    return CurrentUser.SYSTEM.equals(user.id())
        ? Optional.empty()
        : ReaderPolicy.refusal(user.groups());
  }

  @Override
  public Optional<String> refusalToRead(UUID person) {
    return refusal().filter(refused -> !isReadInEmergency(person));
  }

  @Override
  public Optional<String> refusalToReadCase(String reference) {
    return refusal()
        .filter(
            refused ->
                cases
                    .findById(reference)
                    .map(CaseFile::personId)
                    .filter(this::isReadInEmergency)
                    .isEmpty());
  }

  /** Whether the current user reads the record by emergency access and by nothing else. */
  boolean isReadInEmergency(UUID person) {
    return ReaderPolicy.readsInEmergencyAlone(user.groups())
        && emergencies.openTo(user.id(), clock.instant()).contains(person);
  }
}
