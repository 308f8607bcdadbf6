package org.waymark.casefile;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A case with who deals with it.
 *
 * @param worker the user id of the worker who holds it, or null
 * @param priority 0 to 100; 50 unless somebody said otherwise
 */
public record CaseDetails(
    String reference,
    String kind,
    UUID personId,
    String team,
    String worker,
    int priority,
    LocalDate openedOn,
    LocalDate closedOn,
    String outcome) {

  public boolean open() {
    return closedOn == null;
  }
}
