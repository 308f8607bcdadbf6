package org.waymark.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Forms that somebody began and has not submitted: one for each place and user, seen by that user
 * alone. Nothing of a draft is on record. {@link FormAnswers#record} ends the drafts of what was
 * submitted, everybody's for a task and the author's for a form that starts something.
 */
public interface FormDrafts {

  /** What the user left here, if anything. */
  Optional<Draft> of(Place place, String user);

  /**
   * Keeps what has been filled in so far.
   *
   * @param caseReference the case, or null where there is none yet
   * @param seen what the sender knew of the draft
   * @param change makes the new answers from those kept before, which are empty at first; called
   *     while no other change of this draft can come between
   * @return empty if something was kept that the sender knew nothing of: nothing changes then
   */
  Optional<Draft> keep(
      Place place,
      String user,
      String form,
      String caseReference,
      Seen seen,
      UnaryOperator<ObjectNode> change);

  /** The user starts again. */
  void forget(Place place, String user);

  /** The task is no more, whoever had begun it. */
  void forgetTask(String taskId);

  /** Forgets drafts that nobody has gone on with since then, and returns how many. */
  int forgetUntouchedSince(Instant then);

  /** The tasks that have drafts. */
  Set<String> tasks();

  /** The tasks are no more; returns how many drafts went with them. */
  int forgetTasks(Collection<String> taskIds);

  /**
   * Where a form is filled in.
   *
   * @param kind {@code task} or {@code start}
   * @param id the engine task, or the form that starts something
   */
  record Place(String kind, String id) {

    public static Place task(String taskId) {
      return new Place("task", taskId);
    }

    public static Place start(String form) {
      return new Place("start", form);
    }
  }

  /** A form half filled in: what is in it, since when, and when it was last kept. */
  record Draft(ObjectNode answers, Instant begunAt, Instant savedAt) {

    /** Whether nobody has written anything into it. */
    public boolean isEmpty() {
      return saysNothing(answers);
    }

    private static boolean saysNothing(JsonNode value) {
      if (value.isContainerNode()) {
        for (JsonNode part : value) {
          if (!saysNothing(part)) {
            return false;
          }
        }
        return true;
      }
      return value.isNull() || value.isBoolean() && !value.asBoolean() || value.asText().isBlank();
    }
  }

  /**
   * What the sender of answers knew of the draft when they were sent. Of two that are on their way
   * at once the older may come later, and must not be laid over the newer.
   *
   * @param always whether they are the newest in any case
   * @param savedAt when the draft was last kept, or null where there was none
   * @param turn the window that sends them and how often it has sent, or null where none says so
   */
  record Seen(boolean always, Instant savedAt, Turn turn) {

    /** They are the newest whatever is kept. */
    public static final Seen NEWEST = new Seen(true, null, null);

    /** There was no draft. */
    public static final Seen NOTHING = new Seen(false, null, null);

    public static Seen keptAt(Instant savedAt) {
      return new Seen(false, savedAt, null);
    }

    /** A window knows its own words, also while it waits to hear that they were kept. */
    public Seen by(Turn turn) {
      return new Seen(always, savedAt, turn);
    }
  }

  /**
   * One of the times that a window has sent its answers.
   *
   * @param number 1 for the first; a higher one was sent later
   */
  record Turn(UUID window, int number) {}
}
