package org.waymark.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Opens, finds and closes cases, and gives out their references. */
public interface CaseRegister {

  /**
   * Opens a case and gives it the next reference of its kind, for example {@code REF-2026-000001};
   * the year is that of {@code openedOn}.
   *
   * @param personId the person it is about, or null while nobody has been identified yet
   * @param team the team that holds it, for example {@code team-north}, or null
   */
  String open(String kind, UUID personId, LocalDate openedOn, String team);

  Optional<CaseSummary> find(String reference);

  /** Hands the case to a team. */
  void assignTeam(String reference, String team);

  /** Says whom the case is about, once that is known. */
  void identify(String reference, UUID personId);

  /** Closes the case with its recorded outcome code. */
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
