package org.waymark.workspace.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waymark.casefile.PersonView;
import org.waymark.engine.AnswersInWords.Line;

/**
 * A case on one page. Of a restricted case it has the reference, and the masked person to whose
 * page emergency access leads.
 *
 * @param person whom it is about, or null while nobody has been identified
 */
public record CaseSheet(
    String reference,
    boolean restricted,
    CaseLine line,
    PersonView person,
    List<OtherCase> others,
    List<WorkItem> work,
    List<Counted> clocks,
    boolean mayEndClocks,
    List<Answered> answers,
    List<StoryEntry> story) {

  static CaseSheet masked(String reference, UUID person) {
    return new CaseSheet(
        reference, true, null, PersonView.masked(person), null, null, null, false, null, null);
  }

  /** Clocks that somebody has to look at: what is open, and what was late without a reason. */
  public List<Counted> standingClocks() {
    return clocks.stream().filter(CaseSheet::stands).toList();
  }

  /** The other clocks. */
  public List<Counted> finishedClocks() {
    return clocks.stream().filter(one -> !stands(one)).toList();
  }

  private static boolean stands(Counted one) {
    return one.open() || one.reasonAsked();
  }

  /** The clocks of which whoever looks is asked why they were late. */
  public List<Counted> reasonsAskedOfReader() {
    return clocks.stream().filter(Counted::reasonAskedOfReader).toList();
  }

  /** A form as it was answered. */
  public record Answered(String title, Instant at, String by, List<Line> lines) {}
}
