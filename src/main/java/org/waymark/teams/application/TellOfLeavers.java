package org.waymark.teams.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.outbox.Outbox;
import org.waymark.outbox.Outbox.Notice;
import org.waymark.security.Accounts;
import org.waymark.security.Roles;
import org.waymark.teams.InHand;
import org.waymark.teams.persistence.LeaverStore;
import org.waymark.teams.persistence.LeaverStore.Leaver;
import org.waymark.teams.persistence.LeaverStore.Stage;
import org.waymark.timescales.WorkingCalendar;

/**
 * Tells a team's managers of a leaver who still has something in their hands: within the five
 * working days before the last day, and once it is over. Each once, on whichever node.
 */
@Component
class TellOfLeavers {

  private static final Logger LOG = LoggerFactory.getLogger(TellOfLeavers.class);
  private static final int WORKING_DAYS_BEFORE = 5;

  private final LeaverStore leavers;
  private final Leaving leaving;
  private final Outbox outbox;
  private final Accounts accounts;
  private final TransactionTemplate transaction;
  private final WorkingCalendar calendar;
  private final Clock clock;

  TellOfLeavers(
      LeaverStore leavers,
      Leaving leaving,
      Outbox outbox,
      Accounts accounts,
      TransactionTemplate transaction,
      WorkingCalendar calendar,
      Clock clock) {
    this.leavers = leavers;
    this.leaving = leaving;
    this.outbox = outbox;
    this.accounts = accounts;
    this.transaction = transaction;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Looks at everybody who leaves soon or has left since; a failure with one keeps no other. */
  void tell() {
    Instant now = clock.instant();
    LocalDate today = calendar.dateOf(now);
    for (Leaver leaver : leavers.until(calendar.plusWorkingDays(today, WORKING_DAYS_BEFORE))) {
      try {
        transaction.executeWithoutResult(status -> tellOf(leaver, today, now));
      } catch (RuntimeException failure) {
        LOG.error(
            "Nobody could be told of the leaver {}: {}",
            leaver.worker(),
            failure.getClass().getSimpleName());
      }
    }
  }

  private void tellOf(Leaver leaver, LocalDate today, Instant now) {
    Stage stage = leaver.lastDay().isBefore(today) ? Stage.AFTER : Stage.BEFORE;
    InHand left = leaving.inHand(leaver.worker());
    // With empty hands before the last day, something may still come into them.
    if (left.isNothing() && stage == Stage.BEFORE) {
      return;
    }
    if (leavers.note(leaver, stage, now) && !left.isNothing()) {
      outbox.notify(notice(leaver, stage, left));
    }
  }

  private Notice notice(Leaver leaver, Stage stage, InHand left) {
    Map<String, String> details =
        Map.of(
            "worker", leaver.worker(),
            "lastDay", leaver.lastDay().toString(),
            "cases", String.valueOf(left.cases().size()),
            "tasks", String.valueOf(left.tasks().size()),
            "restrictions", String.valueOf(left.restricted()));
    TeamNotice kind =
        stage == Stage.BEFORE ? TeamNotice.LEAVER_STILL_HOLDS : TeamNotice.LEAVER_LEFT_BEHIND;
    return kind.to(managersOf(leaver), null, details);
  }

  // Of a leaver who is their team's only manager nobody else in it could hear.
  private String managersOf(Leaver leaver) {
    String managers = leaver.team() + "." + Roles.TEAM_MANAGERS;
    boolean somebodyElse =
        accounts.members(managers).stream().anyMatch(one -> !one.id().equals(leaver.worker()));
    return somebodyElse ? managers : Roles.SERVICE_MANAGERS;
  }
}
