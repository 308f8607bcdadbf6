package org.waymark.escalation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.outbox.NoticeKind;
import org.waymark.outbox.NoticeKinds;
import org.waymark.outbox.Wording;

/** What people are told of work and its timescales. */
public enum WorkNotice implements NoticeKind {
  WORK_DUE_SOON(
      Wording.of("Work is due on {dueOn}. The last day the rule allows is {legalLastDay}.")),
  WORK_OVERDUE(
      Wording.of(
          "Work was due on {dueOn} and is not done. The last day the rule allows is {legalLastDay}.")),
  WORK_ESCALATED(
      Wording.of(
          "Work that you answer for was due on {dueOn} and is not done. The last day the rule allows is {legalLastDay}.")),
  WORK_CANCELLED_OUTSIDE(
      Wording.of(
              "Work was cancelled from outside ({command}, by {by.name}): nobody can do it now, and its timescale goes on. Have it begun anew, or end the clock with a reason on the case's page.")
          .atOnce()),
  WORK_GONE(
      Wording.of(
              "Work is gone from the engine and nothing says why: nobody can do it now, and its timescale goes on. Have it begun anew, or end the clock with a reason on the case's page.")
          .atOnce()),
  CASE_WITHOUT_WORK(
      Wording.of(
              "A case is open, but no process runs for it: nobody will be asked to do anything. Have its work begun anew, or close it.")
          .atOnce()),
  ESCALATION_FAILS(
      Wording.of(
              "{clocks} timescales can't be escalated: nobody is reminded of their work. The log names the cause; if it is the ladder or the register, deploy it corrected.")
          .atOnce());

  private final Wording wording;

  WorkNotice(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }

  /** All of them. */
  @Component("workNotices")
  static class All implements NoticeKinds {
    @Override
    public List<NoticeKind> all() {
      return List.of(WorkNotice.values());
    }
  }
}
