package org.waymark.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Two records of one person: one is kept and takes over cases and relationships, and is read in the
 * place of the other. Joining asks for a reason and can be undone. All methods act as the {@link
 * org.waymark.security.CurrentUser}.
 */
public interface JoinedRecords {

  /** Who on file may be the same as somebody on file, the likeliest first. */
  List<LikelyDuplicate> alike(UUID person);

  /** What the records say, part by part, and which of it has to be chosen. */
  List<Compared> compare(UUID kept, UUID other);

  /**
   * Joins two records. Where both say something, the kept record's stands unless {@code chosen}
   * says otherwise; names and numbers that are not chosen stay as other names and numbers, and
   * hazards of both stay.
   *
   * @param chosen {@code kept} or {@code other} by {@link Compared#part}
   */
  Outcome join(UUID kept, UUID other, Map<String, String> chosen, String reason);

  /**
   * Undoes it: cases and relationships that moved go back unless they were moved on since, and so
   * does what the kept record took over, unless it was changed since. What came later stays.
   */
  Outcome takeApart(UUID kept, UUID join, String reason);

  /** The records that were joined with somebody's, the latest first; empty if hidden. */
  List<Joined> of(UUID person);

  /**
   * A part of two records.
   *
   * @param part a stable code, for example {@code nhsNumber}
   * @param kept what the kept record says, in words, or null
   * @param other what the other says, in words, or null
   * @param mustChoose whether nothing is taken for granted: one says that the person has died
   */
  record Compared(String part, String kept, String other, boolean mustChoose) {

    /** Whether the two say different things, so that one is to be chosen. */
    public boolean differ() {
      return mustChoose || kept != null && other != null && !kept.equals(other);
    }
  }

  /**
   * A record that was joined with another.
   *
   * @param details what it says, as it was when it was joined; null where it is apart again and
   *     hidden from the user
   * @param apart how they were taken apart, or null while they are one
   */
  record Joined(
      UUID id, UUID other, PersonDetails details, Step joined, List<String> cases, Step apart) {}

  /** Who did it, when and why. */
  record Step(Instant at, String by, String reason) {}
}
