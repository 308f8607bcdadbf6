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

  /** The day has read what the night left. */
  public void handoverAcknowledged(String reference, String by) {
    tools.note(
        reference, "handover-acknowledged", "The out-of-hours hand-over was acknowledged.", by);
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
