package org.waymark.referral.application;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.PastDay;

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
  public Optional<FieldRefusal> rangBack(
      String reference, boolean reached, LocalDate on, String by) {
    var refusal = PastDay.refusal("calledAt", on, tools.today());
    if (refusal.isEmpty()) {
      tools.note(
          reference,
          "call-back-made",
          reached ? "The promised call back was made." : "The promised call back reached nobody.",
          by);
    }
    return refusal;
  }
}
