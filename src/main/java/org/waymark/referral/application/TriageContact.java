package org.waymark.referral.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.PersonDetails;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.ReferralOutcome;
import org.waymark.referral.domain.RightToAssessment;
import org.waymark.referral.domain.TriageDecision;
import org.waymark.referral.domain.TriageFindings;
import org.waymark.referral.domain.WithdrawnRequest;
import org.waymark.safeguarding.SafeguardingConcerns;

/** A practitioner hears the person and decides what happens next. */
@Service
@Transactional
public class TriageContact {

  private static final String FORM = "triage-contact";

  private final Contacts contacts;
  private final PersonNotes notes;
  private final SafeguardingConcerns concerns;
  private final StepTools tools;

  TriageContact(
      Contacts contacts, PersonNotes notes, SafeguardingConcerns concerns, StepTools tools) {
    this.contacts = contacts;
    this.notes = notes;
    this.concerns = concerns;
    this.tools = tools;
  }

  /**
   * What is on file already.
   *
   * @param communicationNeeds those of the person's record, or else of the contact; null if neither
   * @param hazards those of the person's record, or null
   */
  public record OnFile(String communicationNeeds, String hazards) {}

  /**
   * What was found out and decided.
   *
   * @param outcome what becomes of it where there is no assessment; null otherwise
   * @param specialism the code of the specialist knowledge asked for, or null
   * @param newConcern whether a safeguarding concern is raised with these answers
   * @param hazards what was written, or null
   * @param communicationNeeds what was written, or null
   */
  public record Triaged(
      TriageFindings found,
      TriageDecision decision,
      ReferralOutcome outcome,
      String specialism,
      boolean newConcern,
      String hazards,
      String communicationNeeds) {}

  public OnFile onFile(String reference) {
    var person = notes.of(reference, FORM);
    String told =
        contacts.ofCase(reference).map(it -> it.situation().communicationNeeds()).orElse(null);
    return new OnFile(
        person.map(PersonDetails::communication).map(CommunicationNeeds::needs).orElse(told),
        person.map(PersonDetails::alerts).orElse(null));
  }

  /** Records the decision, or says why it can't be made so. */
  public Optional<FieldRefusal> triage(String reference, Triaged triaged, String by) {
    var refusal =
        WithdrawnRequest.atTriage(triaged.outcome(), triaged.found(), concern(reference, triaged))
            .or(() -> right(triaged))
            .or(() -> notes.keep(reference, triaged.hazards(), triaged.communicationNeeds(), FORM));
    if (refusal.isEmpty()) {
      tools.note(reference, "contact-triaged", sentence(triaged), by);
      if (triaged.decision() == TriageDecision.URGENT_NEED) {
        tools.tellManagers(ReferralNotice.URGENT_NEED, reference);
      }
    }
    return refusal;
  }

  private boolean concern(String reference, Triaged triaged) {
    return triaged.newConcern() || !concerns.openFrom(reference).isEmpty();
  }

  private static Optional<FieldRefusal> right(Triaged triaged) {
    return RightToAssessment.refusal(
        triaged.found(), triaged.decision(), triaged.outcome(), triaged.specialism());
  }

  private static String sentence(Triaged triaged) {
    return switch (triaged.decision()) {
      case ASSESSMENT -> "Triage decided on an assessment.";
      case URGENT_NEED -> "Triage decided on urgent support now, and an assessment after it.";
      case REABLEMENT -> "Triage decided on reablement first.";
      case NO_ASSESSMENT ->
          "Triage decided that no assessment follows: " + triaged.outcome().words() + ".";
      case DECLINED -> "Triage found that the person refuses an assessment.";
      case CANNOT_REACH -> "Triage could not reach the person.";
    };
  }
}
