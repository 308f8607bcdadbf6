package org.waymark.referral.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.PersonDetails;
import org.waymark.referral.domain.FieldRefusal;

/** Somebody prepares the conversation, and sees how the person needs us to communicate. */
@Service
@Transactional
public class PrepareAssessment {

  private static final String FORM = "prepare-assessment";

  private final PersonNotes notes;

  PrepareAssessment(PersonNotes notes) {
    this.notes = notes;
  }

  /** What stands on the person's record; empty where nothing does. */
  public Optional<String> communicationNeeds(String reference) {
    return notes
        .of(reference, FORM)
        .map(PersonDetails::communication)
        .map(CommunicationNeeds::needs);
  }

  /** What was found out about them stays with the person. */
  public Optional<FieldRefusal> prepared(String reference, String communicationNeeds) {
    return notes.keep(reference, null, communicationNeeds, FORM);
  }
}
