package org.waymark.escalation;

import java.util.Optional;

/** The timer that starts the sweeps, which the engine keeps and watches. */
public interface SweepTimer {

  /** What keeps it from running and could not be mended, in words; empty if nothing does. */
  Optional<String> stopped();
}
