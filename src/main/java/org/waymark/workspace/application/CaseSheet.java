package org.waymark.workspace.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
    boolean mayEndClocks,
    List<Answered> answers,
    List<StoryEntry> story) {

  static CaseSheet masked(String reference) {
    return new CaseSheet(reference, true, null, null, null, null, null, false, null, null);
  }

  /**
   * A clock of the case.
   *
   * @param id the clock's, for the form that ends it
   * @param watches the task that it watches, or the work that was lost; null for the clock of a
   *     running stage and one that has ended
   * @param state running, paused, stopped or cancelled
   * @param source where the rule stands, or null
   * @param breachReason why it was late, or null
   * @param leftOver how its work was lost, or null while somebody can do it
   */
  public record Counted(
      UUID id,
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
      String breachReason,
      Lost leftOver) {}

  /**
   * How the work of a clock was lost.
   *
   * @param by the name of whoever cancelled it, or null where nobody knows
   * @param ended how the clock ended, or null while it goes on
   */
  public record Lost(Instant at, String by, End ended) {}

  /**
   * How a clock ended whose work was lost.
   *
   * @param by the name of whoever ended it
   * @param reason in their words
   */
  public record End(Instant at, String by, String reason) {}

  /** A form as it was answered. */
  public record Answered(String title, Instant at, String by, List<Line> lines) {}
}
