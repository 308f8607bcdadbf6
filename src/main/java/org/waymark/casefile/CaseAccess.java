package org.waymark.casefile;

/** Who may see which case: the one answer that the engine, the API and the forms all ask for. */
public interface CaseAccess {

  /**
   * False only where the person's record is restricted and the user is not named on it. An unknown
   * reference is visible to nobody.
   */
  boolean maySee(String userId, String caseReference);
}
