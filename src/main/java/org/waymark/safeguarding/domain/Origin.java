package org.waymark.safeguarding.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where a concern was noticed.
 *
 * @param caseReference the case, or null
 * @param occurrence what on that case raised it, or null
 */
@Embeddable
public record Origin(
    @Column(name = "origin_case_reference") String caseReference, String occurrence) {

  public static final Origin NONE = new Origin(null, null);

  /** Whether a second concern of the same origin would be the same concern. */
  public boolean identifies() {
    return caseReference != null && occurrence != null;
  }
}
