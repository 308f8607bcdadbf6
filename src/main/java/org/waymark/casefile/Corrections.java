package org.waymark.casefile;

import java.time.Instant;
import java.util.List;

/**
 * Corrections of what is on record: what stood there, the reason, who and when are kept, and
 * nothing is silently written over.
 */
public interface Corrections {

  /**
   * Corrects a fact of a case as the current user, who may see it. A refusal changes nothing.
   *
   * @param what the name of a {@link CorrectableFact}
   * @param value what is right: an ISO date, a code or an id
   * @return what is wrong, by the fields {@code what}, {@code value} and {@code reason}; empty if
   *     it was corrected
   */
  List<FieldProblem> correct(String caseReference, String what, String value, String reason);

  /** What can be corrected on a case, by name. */
  List<String> correctable(String caseReference);

  /** The same with what stands there, to be shown. */
  List<Offered> offered(String caseReference);

  /** The corrections of a case, oldest first. */
  List<Corrected> of(String caseReference);

  /**
   * Something that can be corrected.
   *
   * @param onRecord what stands there now, or null
   * @param choices what may stand there instead; empty where any value of its kind may
   */
  record Offered(String what, String onRecord, List<CorrectableFact.Choice> choices) {}

  /** A correction as it stands on record. */
  record Corrected(
      String what, String before, String after, String reason, Instant at, String by) {}
}
