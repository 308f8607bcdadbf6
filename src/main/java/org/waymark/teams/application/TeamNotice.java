package org.waymark.teams.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.outbox.NoticeKind;
import org.waymark.outbox.NoticeKinds;
import org.waymark.outbox.Wording;

/** What managers are told of their teams. */
enum TeamNotice implements NoticeKind {
  LEAVER_STILL_HOLDS(
      Wording.of(
              "The last day of {worker.name} is {lastDay}, and their account ends with it. In their hands are still: cases {cases}, tasks {tasks}, restricted records that name them {restrictions}. Hand them on: their page under Teams lists them.")
          .leadingTo("/teams")),
  LEAVER_LEFT_BEHIND(
      Wording.of(
              "The account of {worker.name} has ended with their last day, {lastDay}. Nobody works on what they left: cases {cases}, tasks {tasks}, restricted records that name them {restrictions}. Hand them on: their page under Teams lists them.")
          .atOnce()
          .leadingTo("/teams"));

  private final Wording wording;

  TeamNotice(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }

  /** All of them. */
  @Component("teamNotices")
  static class All implements NoticeKinds {
    @Override
    public List<NoticeKind> all() {
      return List.of(TeamNotice.values());
    }
  }
}
