package org.waymark.escalation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Why work was late: of which clocks that is asked, whose it is to say, and who said it. */
public interface BreachReasons {

  /** The most characters of a reason. */
  int LONGEST = 2_000;

  /**
   * The clocks of a case of which a reason is asked or was given, as whoever is signed in sees
   * them. Ask first who may see the case.
   */
  List<Late> of(String caseReference);

  /** Gives the reason that is asked for. One that somebody gave before stays. */
  Answer give(String caseReference, UUID clock, String reason);

  /**
   * A clock that was late.
   *
   * @param asked whether a reason is asked for and not given yet
   * @param mayGive whether whoever is signed in may give it
   * @param askedOf the groups that are asked: those who had to act, and their managers
   * @param given who gave the reason, or null
   */
  record Late(UUID clock, boolean asked, boolean mayGive, List<String> askedOf, Given given) {}

  /** Who gave a reason, and when. */
  record Given(Instant at, String by) {}

  /** What became of a reason that somebody gave. */
  enum Answer {
    DONE("The reason is kept with the clock."),
    NO_REASON("Say why the work was late."),
    TOO_LONG("The reason takes at most 2000 characters."),
    NO_SUCH_CLOCK("There is no such clock on this case."),
    NOT_THEIRS("Only those who had to act, and their managers, may say why it was late."),
    GIVEN_BEFORE("Somebody has said already why this was late. Their reason stays."),
    NOT_ASKED("No reason is asked for."),
    NOTHING_TO_EXPLAIN("This clock was not missed.");

    private final String words;

    Answer(String words) {
      this.words = words;
    }

    /** For whoever gave it. */
    public String words() {
      return words;
    }
  }
}
