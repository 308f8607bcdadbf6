package org.waymark.safeguarding;

import java.util.Optional;

/**
 * Another pathway's part: the words in which a worry was told on one of its cases, which stay
 * there. Whoever makes the person safe reads them on the concern.
 */
public interface WorryTold {

  /**
   * What was said; empty of a case of another pathway, and where nothing was.
   *
   * @param caseReference the case that the concern was noticed on
   * @param occurrence what on that case raised it, as in {@link RaiseConcern}
   */
  Optional<String> on(String caseReference, String occurrence);
}
