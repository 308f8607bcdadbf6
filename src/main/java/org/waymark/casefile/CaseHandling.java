package org.waymark.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.waymark.casefile.CaseDirectory.LinkKind;

/**
 * Says who deals with a case and how it hangs on others. Takes part in the caller's transaction;
 * each change adds its entry to the chronology.
 */
public interface CaseHandling {

  /**
   * Gives the case to a worker, or takes it from the one who had it.
   *
   * @param worker a user id, or null
   */
  void assignWorker(String reference, String worker);

  /** Sets the priority, 0 to 100. */
  void prioritise(String reference, int priority);

  /**
   * The case was filed under the wrong person: moves it to another's record. The chronology keeps
   * the reason; the same person again changes nothing.
   */
  void correctPerson(String reference, UUID personId, String reason);

  /**
   * A closed case has the wrong outcome on record; the day on which it was closed stands.
   *
   * @throws IllegalStateException if it is open
   */
  void correctOutcome(String reference, String outcome);

  /** The day since which it is open was recorded wrongly. Its reference stays as it was given. */
  void correctOpenedOn(String reference, LocalDate day);

  /** Opens a closed case again, with the reason. Its retention clock starts anew. */
  void reopen(String reference, String reason);

  /** Links two cases; the same link again changes nothing. */
  void link(String from, String to, LinkKind kind);

  /**
   * After a correction two cases do not belong together so; without such a link nothing changes.
   */
  void unlink(String from, String to, LinkKind kind);
}
