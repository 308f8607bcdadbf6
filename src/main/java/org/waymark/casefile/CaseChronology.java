package org.waymark.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Reads and corrects the chronology. Entries are never changed: a correction is a further entry.
 */
public interface CaseChronology {

  /** All entries of a case, oldest first. */
  List<Entry> of(String caseReference);

  /** All entries of all cases of a person, oldest first. */
  List<Entry> ofPerson(UUID personId);

  /**
   * Adds an entry that takes the place of another; both stay.
   *
   * @throws IllegalArgumentException if the entry is not on that case, is corrected already, or the
   *     reason is missing
   */
  void correct(String caseReference, long entry, String text, String reason, String by);

  /**
   * An entry.
   *
   * @param corrects the id of the entry that this one takes the place of, or null
   * @param correctedBy the id of the entry that took its place, or null
   */
  record Entry(
      long id,
      String caseReference,
      String kind,
      String text,
      Instant at,
      String by,
      Long corrects,
      String correctionReason,
      Long correctedBy) {}
}
