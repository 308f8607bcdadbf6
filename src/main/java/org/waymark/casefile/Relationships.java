package org.waymark.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Carers, representatives, attorneys and others around a person. Acts as the current user. */
public interface Relationships {

  Outcome add(UUID personId, RelationshipDetails details);

  /** Ends a relationship; the row stays, with the reason. */
  Outcome end(UUID personId, UUID relationshipId, LocalDate on, String reason);

  /** All relationships, the standing ones first; none if the user may not see the person. */
  List<Relationship> of(UUID personId);

  /**
   * One relationship.
   *
   * @param other the other person, masked where restricted; null for a named contact
   */
  record Relationship(
      UUID id, RelationshipDetails details, PersonView other, boolean ended, String endReason) {}
}
