package org.waymark.casefile;

import java.util.List;

/**
 * Something recorded on cases that can be corrected with a reason. A module brings each of its own
 * as a bean; the case file keeps before, after, reason, who and when.
 */
public interface CorrectableFact {

  /** Its code, for example {@code received-on}; one of each name for a kind of case. */
  String name();

  /** Whether it is recorded on that case. */
  boolean isOf(CaseDetails file);

  /** What stands on record now, as a {@link Wish} would give it; null where nothing does. */
  default String onRecord(String caseReference) {
    return null;
  }

  /** What may stand there instead; empty where the kind of value alone says so. */
  default List<Choice> choices(String caseReference) {
    return List.of();
  }

  /** Corrects it in the caller's transaction, or says why not and changes nothing. */
  Answer correct(Wish wish);

  /**
   * What is to be corrected.
   *
   * @param value what is right: an ISO date, a code or an id
   * @param reason why, which is not blank
   * @param by the user's id
   */
  record Wish(String caseReference, String value, String reason, String by) {}

  /**
   * A value that may be given.
   *
   * @param words what it means, to be shown
   */
  record Choice(String value, String words) {}

  /** What came of it. */
  sealed interface Answer permits Corrected, NotCorrected {}

  /**
   * Done.
   *
   * @param before what stood there, or null
   * @param sentence for the chronology, without the reason; null where it says so already
   */
  record Corrected(String before, String after, String sentence) implements Answer {}

  /** Not done, and why. */
  record NotCorrected(String message) implements Answer {}
}
