package org.waymark.workspace.application;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonDetailsBuilder;
import org.waymark.casefile.PersonView;

/** Corrects a part of what is known of a person, and leaves the rest as it stands on file now. */
@Service
@Transactional
public class ChangeDetails {

  private final People people;

  ChangeDetails(People people) {
    this.people = people;
  }

  /**
   * Changes what {@code change} sets, with the reason that is kept beside what stood before.
   *
   * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else changes the
   *     record at the same moment; nothing is changed then
   */
  public Outcome change(UUID id, UnaryOperator<PersonDetailsBuilder> change, String reason) {
    return people
        .read(id, "correction")
        .map(view -> corrected(view, change, reason))
        .orElseGet(() -> Outcome.invalid("id", "there is no such person"));
  }

  private Outcome corrected(
      PersonView view, UnaryOperator<PersonDetailsBuilder> change, String reason) {
    if (view.restricted()) {
      return new Outcome.NotAllowed("The record is restricted.");
    }
    PersonDetails changed = change.apply(view.details().but()).build();
    return people.correct(view.id(), changed, reason);
  }
}
