package org.waymark.escalation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Clocks that go on although nobody can do their work any more, until a person ends them. */
public interface LeftOverClocks {

  /** Those of a case, also those that have ended. Ask first who may see it. */
  List<LeftOver> of(String caseReference);

  /** Whether whoever is signed in may end clocks of the case. */
  boolean mayEnd(String caseReference);

  /** Ends a clock for a reason; the incident that tells of it is settled with the last one. */
  Answer end(String caseReference, UUID clock, String reason);

  /**
   * A clock whose work is gone.
   *
   * @param at when that happened, or was found
   * @param by the user who cancelled the work, or {@code waymark} where nobody knows
   * @param outside false where it was only found that the work is gone
   * @param work the name of the task or stage, or null where nobody knows
   * @param ended how it ended, or null while it goes on
   */
  record LeftOver(UUID clock, Instant at, String by, boolean outside, String work, Ended ended) {}

  /** When a clock was ended, by whom, and why. */
  record Ended(Instant at, String by, String reason) {}

  /** What became of a wish to end a clock. */
  enum Answer {
    DONE("The clock has ended."),
    WRONG_REASON("Say why in words, in 10 to 2000 characters."),
    NO_SUCH_CLOCK("There is no such clock on this case."),
    NOT_THEIRS("Only managers of the case's team and service managers may end a clock."),
    ENDED_BEFORE("This clock has ended already."),
    STILL_WORK(
        "The work of this clock is open. The clock ends when the work is done or falls away.");

    private final String words;

    Answer(String words) {
      this.words = words;
    }

    /** For whoever asked. */
    public String words() {
      return words;
    }
  }

  /** The least and the most characters of a reason. */
  int SHORTEST_REASON = 10;

  int LONGEST_REASON = 2_000;
}
