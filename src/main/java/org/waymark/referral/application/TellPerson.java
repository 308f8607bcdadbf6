package org.waymark.referral.application;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.CommunicationNeeds.LetterFormat;
import org.waymark.casefile.PersonDetails;
import org.waymark.referral.domain.Contact;
import org.waymark.referral.domain.CopyOfAssessment;
import org.waymark.referral.domain.FeedbackToReferrer;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.ReachesPerson;

/** The outcome and the plan reach the person, and a plan the next council. */
@Service
@Transactional
public class TellPerson {

  /**
   * Who was told the outcome.
   *
   * @param whom codes, for example {@code person}
   * @param assessmentCopied whether the person has a copy of the assessment
   * @param referrerNotToldWhy why whoever contacted us was not told, or null
   */
  public record Told(
      Collection<String> whom, boolean assessmentCopied, String referrerNotToldWhy) {}

  private final Referrals referrals;
  private final Contacts contacts;
  private final PersonNotes notes;
  private final StepTools tools;

  TellPerson(Referrals referrals, Contacts contacts, PersonNotes notes, StepTools tools) {
    this.referrals = referrals;
    this.contacts = contacts;
    this.notes = notes;
    this.tools = tools;
  }

  /** The format in which letters reach the person, where they said so (DCB1605). */
  public Optional<LetterFormat> format(String reference, String form) {
    return notes
        .of(reference, form)
        .map(PersonDetails::communication)
        .map(CommunicationNeeds::letterFormat);
  }

  /** The outcome, with reasons and how to challenge it. */
  public Optional<FieldRefusal> outcomeTold(String reference, Told told, String by) {
    var refusal =
        ReachesPerson.refusal("toldWhom", told.whom())
            .or(() -> copied(reference, told))
            .or(() -> fedBack(reference, told));
    return noted(refusal, reference, "outcome-told", "The person was told the outcome.", by);
  }

  private Optional<FieldRefusal> copied(String reference, Told told) {
    return referrals
        .find(reference)
        .flatMap(it -> CopyOfAssessment.refusal(it.assessment(), told.assessmentCopied()));
  }

  private Optional<FieldRefusal> fedBack(String reference, Told told) {
    return FeedbackToReferrer.refusal(
        feedbackFor(reference).isPresent(), told.whom(), told.referrerNotToldWhy());
  }

  /** Who other than the person wants to hear what came of it, and how to reach them. */
  public Optional<String> feedbackFor(String reference) {
    return contacts
        .ofCase(reference)
        .filter(FeedbackToReferrer::isWanted)
        .map(Contact::contacting)
        .map(
            it ->
                Stream.of(it.name(), it.relationship(), it.organisation(), it.phone(), it.email())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", ")));
  }

  /** The support plan. */
  public Optional<FieldRefusal> planGiven(String reference, Collection<String> given, String by) {
    return noted(
        ReachesPerson.refusal("givenTo", given),
        reference,
        "plan-given",
        "The person was given their plan.",
        by);
  }

  /** A plan on its way to another council (Care Act 2014 s.37). */
  public void planSent(String reference, String by) {
    tools.note(reference, "plan-sent", "The plan was sent to the other council.", by);
  }

  private Optional<FieldRefusal> noted(
      Optional<FieldRefusal> refusal, String reference, String kind, String sentence, String by) {
    if (refusal.isEmpty()) {
      tools.note(reference, kind, sentence, by);
    }
    return refusal;
  }
}
