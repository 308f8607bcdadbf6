package org.waymark.safeguarding.application;

import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseAccess;
import org.waymark.outbox.Outbox;

/**
 * A concern about somebody whose record is restricted is seen only by those who are named on it, so
 * that managers must name who works on it: otherwise the restriction would hold the concern up.
 */
@Component
class RestrictedConcerns {

  private static final String NOBODY = "";

  private final CaseAccess access;
  private final Outbox outbox;

  RestrictedConcerns(CaseAccess access, Outbox outbox) {
    this.access = access;
    this.outbox = outbox;
  }

  /** Tells service managers, who may name others, if the concern's person is restricted. */
  void tellManagers(String reference) {
    if (!access.maySee(NOBODY, reference)) {
      outbox.notify(
          ConcernNotice.SAFEGUARDING_CONCERN_RESTRICTED.to("service-managers", reference));
    }
  }
}
