package org.waymark.referral.application;

import java.util.Optional;

/** Which team serves an area. */
public interface TeamForArea {

  /**
   * The team of a postcode.
   *
   * @return its id, for example {@code team-north}, or nothing where no team of ours serves it
   */
  Optional<String> teamFor(String postcode);
}
