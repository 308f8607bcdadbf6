package org.waymark.casefile;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may see which case of a restricted record: the one answer that the engine, the API and the
 * forms all ask for. Who may open the case file at all is {@link CaseFileDoor}'s to say.
 */
public interface CaseAccess {

  /**
   * False only where the person's record is restricted and the user is not named on it. An unknown
   * reference is visible to nobody. The system itself sees every case. One indexed query, never
   * cached: a restriction holds from the moment it is set.
   */
  boolean maySee(String userId, String caseReference);

  /** Those of the cases that the user may see, asked in one go for a page of tasks. */
  default Set<String> visible(String userId, Collection<String> caseReferences) {
    return caseReferences.stream().filter(r -> maySee(userId, r)).collect(Collectors.toSet());
  }
}
