package org.waymark.referral.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.CommunicationNeeds.LetterFormat;
import org.waymark.casefile.PersonDetails;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.PastDay;
import org.waymark.referral.domain.ReachesPerson;

/** The outcome and the plan reach the person, and a plan the next council. */
@Service
@Transactional
public class TellPerson {

  private final PersonNotes notes;
  private final StepTools tools;

  TellPerson(PersonNotes notes, StepTools tools) {
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
  public Optional<FieldRefusal> outcomeTold(
      String reference, Collection<String> told, LocalDate on, String by) {
    var refusal =
        PastDay.refusal("toldOn", on, tools.today())
            .or(() -> ReachesPerson.refusal("toldWhom", told));
    return noted(refusal, reference, "outcome-told", "The person was told the outcome.", by);
  }

  /** The support plan. */
  public Optional<FieldRefusal> planGiven(
      String reference, Collection<String> given, LocalDate on, String by) {
    var refusal =
        PastDay.refusal("givenOn", on, tools.today())
            .or(() -> ReachesPerson.refusal("givenTo", given));
    return noted(refusal, reference, "plan-given", "The person was given their plan.", by);
  }

  /** A plan on its way to another council (Care Act 2014 s.37). */
  public Optional<FieldRefusal> planSent(String reference, LocalDate on, String by) {
    return noted(
        PastDay.refusal("sentOn", on, tools.today()),
        reference,
        "plan-sent",
        "The plan was sent to the other council.",
        by);
  }

  private Optional<FieldRefusal> noted(
      Optional<FieldRefusal> refusal, String reference, String kind, String sentence, String by) {
    if (refusal.isEmpty()) {
      tools.note(reference, kind, sentence, by);
    }
    return refusal;
  }
}
