package org.waymark.workspace.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.waymark.casefile.CaseDirectory.CaseLink;
import org.waymark.casefile.PersonView;
import org.waymark.engine.AnswersInWords.Line;

/**
 * A case on one page. Of a restricted case it has the reference alone.
 *
 * @param person whom it is about, or null while nobody has been identified
 */
public record CaseSheet(
    String reference,
    boolean restricted,
    CaseLine line,
    PersonView person,
    List<CaseLink> links,
    List<WorkItem> work,
    List<Counted> clocks,
    List<Answered> answers,
    List<StoryEntry> story) {

  static CaseSheet masked(String reference) {
    return new CaseSheet(reference, true, null, null, null, null, null, null, null);
  }

  /**
   * A clock of the case.
   *
   * @param watches the open task that it watches, or null for a stage's clock and one that has
   *     ended
   * @param state running, paused, stopped or cancelled
   * @param source where the rule stands, or null
   * @param breachReason why it was late, or null
   */
  public record Counted(
      String rule,
      String source,
      String watches,
      String state,
      LocalDate startedOn,
      LocalDate planFor,
      LocalDate legalLastDay,
      String explanation,
      boolean breached,
      boolean overdue,
      boolean reasonDue,
      String breachReason) {}

  /** A form as it was answered. */
  public record Answered(String title, Instant at, String by, List<Line> lines) {}
}
