package org.waymark.referral.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was promised when the contact came: to take over from the night, and to ring back. */
@Service
@Transactional
public class KeepPromises {

  private final StepTools tools;

  KeepPromises(StepTools tools) {
    this.tools = tools;
  }

  /**
   * The day has read what the night left.
   *
   * @param today what has to happen today and who does it, or null where nothing has
   */
  public void handoverAcknowledged(String reference, String today, String by) {
    String decided =
        today == null ? "Nothing has to happen today." : "What has to happen today: " + today;
    tools.note(
        reference, "handover-acknowledged", "The day took over from the night. " + decided, by);
  }

  /** Somebody rang back as promised. */
  public void rangBack(String reference, boolean reached, String by) {
    tools.note(
        reference,
        "call-back-made",
        reached ? "The promised call back was made." : "The promised call back reached nobody.",
        by);
  }
}
