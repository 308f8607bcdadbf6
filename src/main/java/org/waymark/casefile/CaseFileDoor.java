package org.waymark.casefile;

import java.util.Optional;

/** Whether somebody may open the case file at all. */
public interface CaseFileDoor {

  /** Why the current user may not, as a sentence to show; empty if they may. */
  Optional<String> refusal();
}
