package org.waymark.outbox.persistence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * An entry to be written.
 *
 * @param name the notice's kind, the message's name or the event's type
 * @param details JSON
 * @param mustArrive false for a message that nobody need be waiting for
 * @param once names an entry of which there is one at most, or null
 */
public record NewEntry(
    EntryType type,
    String name,
    String recipient,
    String caseReference,
    String details,
    boolean mustArrive,
    Instant at,
    UUID once) {

  public NewEntry(
      EntryType type,
      String name,
      String recipient,
      String caseReference,
      String details,
      boolean mustArrive,
      Instant at) {
    this(type, name, recipient, caseReference, details, mustArrive, at, null);
  }

  /** The same entry, which is not written where an equal one has been. */
  public NewEntry writtenOnce() {
    String said = String.join("\n", type.name(), name, recipient, caseReference, details);
    UUID equal = UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
    return new NewEntry(type, name, recipient, caseReference, details, mustArrive, at, equal);
  }
}
