package org.waymark.escalation.support;

import java.util.Optional;
import java.util.UUID;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.casefile.domain.ReaderPolicy;
import org.waymark.support.SignedIn;

/** The door of the case file for tests: roles alone decide, nobody takes emergency access. */
class TestDoor implements CaseFileDoor {

  private final SignedIn user;

  TestDoor(SignedIn user) {
    this.user = user;
  }

  @Override
  public Optional<String> refusal() {
    return ReaderPolicy.refusal(user.groups());
  }

  @Override
  public Optional<String> refusalToRead(UUID person) {
    return refusal();
  }

  @Override
  public Optional<String> refusalToReadCase(String reference) {
    return refusal();
  }
}
