package org.waymark.safeguarding.domain;

import java.util.Optional;

/** How far a concern has come. */
public enum Stage {
  RAISED,
  GATHERED,
  DECIDED,
  PLANNED,
  FED_BACK,
  CONCLUDED,
  OVERTAKEN;

  public boolean isOpen() {
    return this != CONCLUDED && this != OVERTAKEN;
  }

  /** Why a step that is due at one stage can't be taken at this one. */
  Optional<Refusal> refusalUnless(Stage due, String field) {
    return this == due
        ? Optional.empty()
        : Optional.of(new Refusal(field, "This concern has moved on: open it again to see where."));
  }

  Optional<Refusal> refusalIfEnded(String field) {
    return isOpen()
        ? Optional.empty()
        : Optional.of(new Refusal(field, "This concern has already ended."));
  }
}
