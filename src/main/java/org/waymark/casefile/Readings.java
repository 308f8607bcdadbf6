package org.waymark.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who read a person's record. Written by {@link People}; read by managers. */
public interface Readings {

  /**
   * Readings of a record, newest first.
   *
   * @param before the id of the last reading already shown, or null to begin
   */
  List<Reading> of(UUID personId, Long before, int limit);

  /**
   * One reading.
   *
   * @param kind {@code read}, {@code listed}, {@code refused} or {@code emergency}
   */
  record Reading(
      long id,
      UUID personId,
      String caseReference,
      String userId,
      String kind,
      String purpose,
      Instant at) {}
}
