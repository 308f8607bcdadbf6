package org.waymark.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What is open on cases, across pathways. It says that there is work, since when and in whose
 * hands; it lets nobody do it. It knows no restrictions: ask first who may see the cases.
 */
public interface OpenWork {

  /** The open tasks of the cases, those with the earliest due date first. */
  List<OpenTask> of(Collection<String> caseReferences);

  /**
   * An open task.
   *
   * @param heldBy the user id of whoever has taken it, or null
   * @param heldSince since when they have it; null while nobody has
   * @param offeredTo the groups that may take it
   * @param due when it is due, or null where nothing says
   * @param priority the case's, 0 to 100
   */
  record OpenTask(
      String id,
      String caseReference,
      String name,
      String heldBy,
      Instant heldSince,
      Set<String> offeredTo,
      Instant openSince,
      Instant due,
      int priority) {}
}
