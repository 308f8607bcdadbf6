package org.waymark.teams;

import java.util.List;

/**
 * Whom a case could go to, and who can't take it and why. People decide; this only proposes.
 *
 * @param suggested best first
 * @param refused everybody else of the team who holds cases, with all reasons
 */
public record AllocationSuggestions(List<Suggestion> suggested, List<Refusal> refused) {

  /**
   * A worker who could take the case.
   *
   * @param reasons in plain English
   * @param caseload points held now
   * @param limit points that may be held
   */
  public record Suggestion(
      String worker, String name, List<String> reasons, int caseload, int limit) {}

  /**
   * A worker who should not take the case, and why.
   *
   * @param possible whether a manager may decide so all the same; only with a reason
   */
  public record Refusal(String worker, String name, List<String> reasons, boolean possible) {}
}
