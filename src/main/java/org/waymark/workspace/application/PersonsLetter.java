package org.waymark.workspace.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waymark.casefile.PersonDetails;
import org.waymark.engine.AnswersInWords.Line;

/**
 * What of a case the person may have in their hands. Of a restricted case it has the reference
 * alone.
 *
 * @param person to whom it is addressed, or null while nobody has been identified
 * @param worker the worker's name, or null
 * @param team the team's name, or null
 * @param sheets all that can be printed, in the order in which it came about
 */
public record PersonsLetter(
    String reference,
    boolean restricted,
    PersonDetails person,
    String worker,
    String team,
    List<Sheet> sheets) {

  static PersonsLetter masked(String reference) {
    return new PersonsLetter(reference, true, null, null, null, List.of());
  }

  /**
   * A form as the person may have it.
   *
   * @param by the name of whoever wrote it
   * @param ticked whether it is printed unless somebody decides otherwise: the latest of its kind
   */
  public record Sheet(
      UUID id, String title, Instant at, String by, List<Line> lines, boolean ticked) {}
}
