package org.waymark.engine.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.waymark.engine.forms.Drawn;

/**
 * What a form's page shows.
 *
 * @param address where it is, and where it is sent
 * @param task the task's id, or null
 * @param pane whether it stands in Tasklist's pane, without a header of its own
 * @param person the person whom a start form is begun for, or null
 * @param window names this showing of the page, so that it knows its own words again
 * @param seen when what it shows was last kept, or empty
 * @param saved what is said of that
 * @param taken that the user has just taken the task, in words, or null
 * @param begun whether there is something to start again from
 * @param shut whether nobody may answer here: somebody else has the task
 * @param others whether it is the work of another role or team
 * @param overtaken whether another window has typed since
 */
record FormPage(
    String address,
    String title,
    String button,
    String task,
    String caseReference,
    boolean pane,
    UUID person,
    UUID window,
    String seen,
    String saved,
    String taken,
    boolean begun,
    boolean shut,
    boolean others,
    boolean overtaken,
    List<String> notices,
    List<Fault> faults,
    List<Drawn> parts,
    LocalDate today) {

  /** What is wrong, and the input to jump to; null where it is no single field. */
  record Fault(String message, String input) {}
}
