package org.waymark.casefile.application;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.casefile.domain.ReaderPolicy;
import org.waymark.security.CurrentUser;

/** Asks the policy for whoever is signed in. The system itself is never shut out. */
@Component
class ReaderDoor implements CaseFileDoor {

  private final CurrentUser user;

  ReaderDoor(CurrentUser user) {
    this.user = user;
  }

  @Override
  public Optional<String> refusal() {
    return CurrentUser.SYSTEM.equals(user.id())
        ? Optional.empty()
        : ReaderPolicy.refusal(user.groups());
  }
}
