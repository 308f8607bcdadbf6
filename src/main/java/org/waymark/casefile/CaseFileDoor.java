package org.waymark.casefile;

import java.util.Optional;
import java.util.UUID;

/**
 * Whether whoever is signed in may open the case file: the one answer for pages, programs and forms
 * as far as roles and emergency access decide. Restrictions are asked after it ({@link
 * CaseAccess#maySee}). Each call asks anew.
 */
public interface CaseFileDoor {

  /**
   * Why the current user may not work with the case file, as a sentence to show; empty if they may.
   * For lists, searches, forms, and for whatever is written.
   */
  Optional<String> refusal();

  /**
   * Why the current user may not read the record of that person, as a sentence to show; empty if
   * they may. An administrator may while their emergency access to that record runs.
   */
  Optional<String> refusalToRead(UUID person);

  /** As {@link #refusalToRead}, of the person whom the case is about. */
  Optional<String> refusalToReadCase(String caseReference);
}
