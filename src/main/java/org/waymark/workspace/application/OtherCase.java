package org.waymark.workspace.application;

import org.waymark.casefile.CaseDirectory.CaseLink;

/**
 * A case beside the one that is looked at: of the same person, or linked to it.
 *
 * @param line how it stands, or null where whoever looks may not see it
 * @param link how it hangs on the case, or null where it is only about the same person
 */
public record OtherCase(String reference, CaseLine line, CaseLink link) {

  /** Whether it is known to be open. */
  public boolean open() {
    return line != null && line.details().open();
  }
}
