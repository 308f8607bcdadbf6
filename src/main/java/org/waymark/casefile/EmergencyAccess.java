package org.waymark.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records that were opened in an emergency, for managers to look at. All methods act as the current
 * user.
 */
public interface EmergencyAccess {

  /** Whether the user may open any record in an emergency, and no record otherwise. */
  boolean mayOpenAny();

  /** Why the user sees none of this, as a sentence to show; empty for managers. */
  Optional<String> refusal();

  /** Those that no manager has looked at, the latest first; nothing for others than managers. */
  List<Opened> waiting();

  /** How many wait to be looked at by the user; 0 for others than managers. */
  int howManyWait();

  /**
   * Says that the user has looked at it: a manager who is told the reason and is not the one who
   * opened the record.
   */
  Outcome looked(UUID id);

  /**
   * A record that was opened.
   *
   * @param userId who opened it
   * @param until when it shuts, or shut, by itself
   * @param restricted whether a restriction stood on the record, or stands now
   * @param reason why, in their words; null for managers who are not asked to look
   * @param mine whether the user may say that they have looked
   */
  record Opened(
      UUID id,
      UUID personId,
      String userId,
      Instant openedAt,
      Instant until,
      boolean restricted,
      String reason,
      boolean mine) {}
}
