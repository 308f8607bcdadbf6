package org.waymark.engine.sweep;

import org.waymark.engine.incidents.ServiceNotice;

/** What keeps, or would have kept, the sweep from running. */
enum Stoppage {
  NO_RETRIES("its timer had no retries left"),
  SUSPENDED("its timer or its process was suspended"),
  PUT_OFF("its timer was put off beyond the next sweeps"),
  MISSING("its timer had been deleted"),
  NOT_DEPLOYED("no version of its process is deployed"),
  WITHOUT_TIMER("the deployed version of its process has no timer that starts it");

  private final String words;

  Stoppage(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Whether the watch puts it right; else somebody must deploy. */
  boolean isMended() {
    return this != NOT_DEPLOYED && this != WITHOUT_TIMER;
  }

  ServiceNotice incident() {
    return isMended() ? ServiceNotice.SWEEP_STOPPED : ServiceNotice.SWEEP_CANNOT_RUN;
  }
}
