package org.waymark.casefile;

/**
 * A further section of a case's page, contributed by a module that the case file may not know, for
 * example its clocks. Declare a bean; the section appears in {@code GET /api/cases/{reference}}
 * under its name. It is asked only after the user was found to be allowed to see the case.
 */
public interface CaseFileSection {

  /** The property's name in the answer, for example {@code clocks}. */
  String name();

  /** What to show; any value that can be written as JSON. */
  Object of(String caseReference);
}
