package org.waymark.referral.application;

import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.SeparationOfDuties;
import org.waymark.referral.domain.SilenceProtocol;
import org.waymark.referral.domain.SilenceProtocol.Risk;

/** The protocol for somebody who can't be reached. */
@Service
@Transactional
public class ReachPerson {

  private final StepTools tools;

  ReachPerson(StepTools tools) {
    this.tools = tools;
  }

  /**
   * Somebody tried other ways.
   *
   * @param ways the code of each try's way
   * @param reached whether the person was reached
   */
  public Optional<FieldRefusal> tried(
      String reference, Collection<String> ways, boolean reached, String by) {
    Optional<FieldRefusal> refusal = reached ? Optional.empty() : SilenceProtocol.tooFew(ways);
    if (refusal.isEmpty()) {
      tools.note(
          reference,
          "contact-tried",
          reached
              ? "The person was reached."
              : "The person was not reached in %d tries.".formatted(ways.size()),
          by);
    }
    return refusal;
  }

  /** Somebody who did not try decides to go on trying. */
  public Optional<FieldRefusal> keepTrying(String reference, String by) {
    return decided(
        reference, notTheOneWhoTried(reference, by), "It was decided to keep trying.", by);
  }

  /** Somebody who did not try decides to close, on the risk of not knowing. */
  public Optional<FieldRefusal> close(String reference, Risk risk, String by) {
    return decided(
        reference,
        notTheOneWhoTried(reference, by).or(() -> SilenceProtocol.closing(risk)),
        "It was decided to close, since the person could not be reached.",
        by);
  }

  private Optional<FieldRefusal> notTheOneWhoTried(String reference, String by) {
    var duty = SeparationOfDuties.DECIDE_ON_SILENCE;
    return duty.refusal(by, tools.authors(reference, duty.forms()));
  }

  private Optional<FieldRefusal> decided(
      String reference, Optional<FieldRefusal> refusal, String sentence, String by) {
    if (refusal.isEmpty()) {
      tools.note(reference, "silence-decided", sentence, by);
    }
    return refusal;
  }
}
