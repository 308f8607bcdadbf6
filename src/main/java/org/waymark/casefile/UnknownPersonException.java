package org.waymark.casefile;

import java.util.UUID;

/** No person of that id is on file. */
public class UnknownPersonException extends RuntimeException {

  public UnknownPersonException(UUID id) {
    super("There is no person " + id);
  }
}
