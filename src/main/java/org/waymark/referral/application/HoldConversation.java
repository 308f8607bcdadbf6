package org.waymark.referral.application;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.PersonDetails;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.ReferralOutcome;
import org.waymark.referral.domain.WithdrawnRequest;

/** The strengths-based conversation: what was said stands on its form; this keeps what follows. */
@Service
@Transactional
public class HoldConversation {

  private static final String FORM = "strengths-conversation";
  private static final String REFUSES = "The person refuses an assessment";

  private final Referrals referrals;
  private final PersonNotes notes;
  private final StepTools tools;

  HoldConversation(Referrals referrals, PersonNotes notes, StepTools tools) {
    this.referrals = referrals;
    this.notes = notes;
    this.tools = tools;
  }

  /** The hazards on the person's record. */
  public Optional<String> hazards(String reference) {
    return notes.of(reference, FORM).map(PersonDetails::alerts);
  }

  /**
   * It was held, or ended otherwise.
   *
   * @param completed whether it was held to its end
   * @param endedAs why it ended otherwise, or null
   * @param startedOn the day on which the assessment really started: a national count rests on it
   * @param hazards what was written, or null
   */
  public Optional<FieldRefusal> held(
      String reference,
      boolean completed,
      ReferralOutcome endedAs,
      LocalDate startedOn,
      String hazards,
      String by) {
    var refusal =
        WithdrawnRequest.afterTriage(endedAs, REFUSES)
            .or(() -> started(reference, completed, startedOn))
            .or(() -> notes.keep(reference, hazards, null, FORM));
    if (refusal.isEmpty()) {
      tools.note(
          reference,
          "conversation-recorded",
          completed ? "The conversation was held." : "The conversation did not come to its end.",
          by);
    }
    return refusal;
  }

  private Optional<FieldRefusal> started(String reference, boolean completed, LocalDate on) {
    return completed ? referrals.of(reference).assessmentStarted(on) : Optional.empty();
  }
}
