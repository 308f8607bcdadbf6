package org.waymark.workspace.application;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.FieldProblem;
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

  /** Puts a change over what stands on file now. */
  public interface Change {

    /**
     * The record as it is to be.
     *
     * @throws NotTaken where what was typed can't be read, or somebody else has changed the same
     *     since it was shown
     */
    PersonDetailsBuilder over(PersonDetails now);
  }

  /** What was typed can't be laid over what stands on file; field by field. */
  public static final class NotTaken extends RuntimeException {

    private final transient List<FieldProblem> problems;

    public NotTaken(List<FieldProblem> problems) {
      super("What was typed is not taken");
      this.problems = problems;
    }
  }

  /**
   * Changes what {@code change} sets, with the reason that is kept beside what stood before.
   *
   * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else changes the
   *     record at the same moment; nothing is changed then
   */
  public Outcome change(UUID id, Change change, String reason) {
    return people
        .read(id, "correction")
        .map(view -> corrected(view, change, reason))
        .orElseGet(() -> Outcome.invalid("id", "there is no such person"));
  }

  private Outcome corrected(PersonView view, Change change, String reason) {
    if (view.restricted()) {
      return new Outcome.NotAllowed("The record is restricted.");
    }
    try {
      PersonDetails details = change.over(view.details()).build();
      return details.equals(view.details())
          ? Outcome.invalid("same", "Nothing is different from what stands on file.")
          : people.correct(view.id(), details, reason);
    } catch (NotTaken notTaken) {
      return new Outcome.Invalid(notTaken.problems);
    }
  }
}
