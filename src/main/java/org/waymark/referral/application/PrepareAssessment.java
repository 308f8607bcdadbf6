package org.waymark.referral.application;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormAnswers.Carried;
import org.waymark.casefile.PersonDetails;
import org.waymark.referral.domain.FieldRefusal;

/** Somebody prepares the conversation, and sees how the person needs us to communicate. */
@Service
@Transactional
public class PrepareAssessment {

  private static final String FORM = "prepare-assessment";
  private static final String NO_CARER = "no-carer";

  private final PersonNotes notes;
  private final FormAnswers answers;

  PrepareAssessment(PersonNotes notes, FormAnswers answers) {
    this.notes = notes;
    this.answers = answers;
  }

  /** What stands on the person's record; empty where nothing does. */
  public Optional<String> communicationNeeds(String reference) {
    return notes
        .of(reference, FORM)
        .map(PersonDetails::communication)
        .map(CommunicationNeeds::needs);
  }

  /** Whether the last who were asked how the carer is, at triage or on a call, told of one. */
  public boolean toldOfCarer(String reference) {
    return Stream.of("triage-contact", "waiting-well-call")
        .flatMap(form -> answers.latestValue(reference, form + ".carerStrain").stream())
        .max(Comparator.comparing(Carried::at))
        .map(told -> told.value().textValue())
        .filter(how -> !how.equals(NO_CARER))
        .isPresent();
  }

  /** What was found out about them stays with the person. */
  public Optional<FieldRefusal> prepared(String reference, String communicationNeeds) {
    return notes.keep(reference, null, communicationNeeds, FORM);
  }
}
