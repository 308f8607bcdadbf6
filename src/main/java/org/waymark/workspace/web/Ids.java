package org.waymark.workspace.web;

import java.util.Optional;
import java.util.UUID;

/** Reads ids out of addresses. */
final class Ids {

  private static final int LENGTH = 36;

  private Ids() {}

  /** The id, or empty where the text is none. */
  static Optional<UUID> of(String text) {
    try {
      return text.length() == LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
