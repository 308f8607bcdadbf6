package org.waymark.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Restricted records: only named people see them, everyone else sees that one exists. Every change
 * is kept with who, when and why. All methods act as the current user.
 */
public interface Restrictions {

  /** Whether the user may see the person's record. An unknown person is visible to nobody. */
  boolean maySeePerson(String userId, UUID personId);

  /**
   * Restricts the record to the named users, who exist, work with people and have a manager among
   * them; for service managers, and for managers of a team that works with the person.
   */
  Outcome restrict(UUID personId, Set<String> named, String reason, LocalDate reviewOn);

  /** Names others; for service managers, and for team managers who are named themselves. */
  Outcome rename(UUID personId, Set<String> named, String reason, LocalDate reviewOn);

  /** Ends the restriction; for those who may rename. */
  Outcome lift(UUID personId, String reason);

  /**
   * Opens the record to the user for four hours because somebody may come to harm otherwise: a
   * restricted record to those who work with people; any record to an administrator, to read and
   * not to change. It is logged, managers are told at once, and it stands at {@link
   * EmergencyAccess} until one of them has looked.
   *
   * @param reason a sentence by which somebody else can judge
   */
  Outcome openInEmergency(UUID personId, String reason);

  /**
   * The standing restriction, if the user may see the record or may manage restrictions; the names
   * and the reason for those who are named alone.
   */
  Optional<Restriction> standing(UUID personId);

  /** As {@link #standing}, all whose review is due on or before the day; for managers. */
  List<Restriction> dueForReview(LocalDate day);

  /**
   * A restriction. Names are user ids.
   *
   * @param named empty for those who are not among them, as are reason, {@code setBy} and {@code
   *     setAt}
   */
  record Restriction(
      UUID id,
      UUID personId,
      Set<String> named,
      String reason,
      LocalDate reviewOn,
      String setBy,
      Instant setAt) {

    /** What others than those named may know: that it is there, and when it is looked at again. */
    public Restriction forOthers() {
      return new Restriction(id, personId, Set.of(), null, reviewOn, null, null);
    }
  }
}
