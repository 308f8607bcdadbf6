package org.waymark.workspace.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.waymark.timescales.Basis;

/**
 * A clock of a case.
 *
 * @param id the clock's, for the forms that end it and say why it was late
 * @param what the name of the task or stage that it watches, or what was promised
 * @param ofStage whether it watches a whole stage
 * @param rule what it counts to
 * @param state running, paused, stopped or cancelled
 * @param planFor the operational last day
 * @param dueAt the last instant of it: an hour of that day, or its end
 * @param lastDay the last day that the rule itself allows
 * @param endedOn when the work was done or fell away, or null
 * @param breached whether the last day passed with the work undone
 * @param late why it was late, where that is asked or was said; null otherwise
 * @param leftOver how its work was lost, or null while somebody can do it
 */
public record Counted(
    UUID id,
    String what,
    boolean ofStage,
    Rule rule,
    String state,
    LocalDate startedOn,
    LocalDate planFor,
    Instant dueAt,
    LocalDate lastDay,
    LocalDate endedOn,
    boolean breached,
    boolean overdue,
    Late late,
    Lost leftOver) {

  /**
   * How it is counted.
   *
   * @param basis what the rule rests on, or null where the register has it no more
   * @param source where the rule stands, or null
   */
  public record Rule(String name, Basis basis, String source, String explanation) {}

  /**
   * Why it was late.
   *
   * @param askedOf the names of the groups that are asked for a reason; empty where nobody is
   * @param mayGive whether whoever looks is asked
   * @param reason what was said, or null
   * @param at when, or null where nobody knows
   * @param by the name of whoever said it, or null where nobody knows
   */
  public record Late(List<String> askedOf, boolean mayGive, String reason, Instant at, String by) {}

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

  /** Whether its work is still to be done. */
  public boolean open() {
    return state.equals("running") || state.equals("paused");
  }

  /** Whether somebody is asked why it was late. */
  public boolean reasonAsked() {
    return late != null && !late.askedOf().isEmpty();
  }

  /** Whether whoever looks is asked why it was late. */
  public boolean reasonAskedOfReader() {
    return reasonAsked() && late.mayGive();
  }
}
