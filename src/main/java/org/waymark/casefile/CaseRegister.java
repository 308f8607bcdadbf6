package org.waymark.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens, finds and closes cases, and gives out their references. Takes part in the caller's
 * transaction; opening, identifying, handing over and closing each add their entry to the
 * chronology. Who deals with a case is said through {@link CaseHandling}.
 *
 * <p>All methods that change a case throw {@link UnknownCaseException} for a reference that is not
 * on file.
 */
public interface CaseRegister {

  /**
   * Opens a case and gives it the next reference of its kind, for example {@code REF-2026-000001};
   * the year is that of {@code openedOn}.
   *
   * @param kind {@code REF SAF REV PAN EOI D2A DOL}; anything else is an {@link
   *     IllegalArgumentException}
   * @param personId the person it is about, or null while nobody has been identified yet
   * @param team the team that holds it, for example {@code team-north}, or null
   */
  String open(String kind, UUID personId, LocalDate openedOn, String team);

  Optional<CaseSummary> find(String reference);

  /** Hands the case to a team. */
  void assignTeam(String reference, String team);

  /** Says whom the case is about, once that is known. */
  void identify(String reference, UUID personId);

  /**
   * Closes the case with its recorded outcome code. The same outcome again changes nothing.
   *
   * @throws IllegalStateException if it is closed with another outcome
   */
  void close(String reference, String outcome);

  /** A case without what is said about the person. */
  record CaseSummary(
      String reference,
      String kind,
      UUID personId,
      String team,
      LocalDate openedOn,
      LocalDate closedOn,
      String outcome) {}
}
