package org.waymark.referral.application;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.referral.domain.FieldRefusal;

/**
 * Hazards and communication needs, which stay with the person and stand at the top of every form.
 * An empty answer changes nothing, so that no hazard is lost by an oversight; "none" takes it away.
 */
@Component
class PersonNotes {

  private static final Set<String> NONE = Set.of("none", "none known", "nothing known");

  private final People people;

  PersonNotes(People people) {
    this.people = people;
  }

  /** The person of a case as the user may see them; empty while unknown or restricted. */
  Optional<PersonDetails> of(String reference, String form) {
    return people
        .ofCase(reference, "form:" + form)
        .filter(person -> !person.restricted())
        .map(PersonView::details);
  }

  /**
   * Writes them to the person's record, if there is one and they are new.
   *
   * @param hazards what was written, or null
   * @param communicationNeeds what was written, or null
   * @param form the form that asked, which the reason names
   */
  Optional<FieldRefusal> keep(
      String reference, String hazards, String communicationNeeds, String form) {
    return people
        .ofCase(reference, "form:" + form)
        .filter(person -> !person.restricted())
        .flatMap(
            person -> {
              var after = noted(person.details(), hazards, communicationNeeds);
              return after.equals(person.details())
                  ? Optional.empty()
                  : refusal(people.correct(person.id(), after, "Said on " + reference));
            });
  }

  private static PersonDetails noted(PersonDetails person, String hazards, String needs) {
    var details = person.but();
    if (hazards != null) {
      details.alerts(orNone(hazards));
    }
    if (needs != null) {
      details.communication(with(person.communication(), orNone(needs)));
    }
    return details.build();
  }

  private static CommunicationNeeds with(CommunicationNeeds before, String needs) {
    return before == null
        ? (needs == null ? null : new CommunicationNeeds(null, null, null, needs))
        : new CommunicationNeeds(
            before.language(), before.interpreterNeeded(), before.letterFormat(), needs);
  }

  private static String orNone(String text) {
    String bare = text.strip().replaceAll("[.!]+$", "").toLowerCase(Locale.ROOT);
    return NONE.contains(bare) ? null : text.strip();
  }

  private static Optional<FieldRefusal> refusal(Outcome outcome) {
    return outcome instanceof Outcome.Done
        ? Optional.empty()
        : Optional.of(
            new FieldRefusal(
                "hazards", "The person's record could not be changed: ask a manager to look."));
  }
}
