package org.waymark.workspace.application;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.ClockView.State;
import org.waymark.escalation.LeftOverClocks;
import org.waymark.escalation.LeftOverClocks.Ended;
import org.waymark.escalation.LeftOverClocks.LeftOver;
import org.waymark.security.AccountNames;
import org.waymark.security.CurrentUser;
import org.waymark.timescales.WorkingCalendar;
import org.waymark.workspace.application.CaseSheet.Counted;
import org.waymark.workspace.application.CaseSheet.End;
import org.waymark.workspace.application.CaseSheet.Lost;

/** The clocks of a case as its page shows them: those that run first. */
@Component
class CountedClocks {

  private static final Comparator<Counted> OPEN_FIRST =
      Comparator.comparing((Counted c) -> c.state().equals("running") ? 0 : 1)
          .thenComparing(Counted::planFor);

  private final ClockLedger ledger;
  private final LeftOverClocks leftOver;
  private final Rules rules;
  private final AccountNames names;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CountedClocks(
      ClockLedger ledger,
      LeftOverClocks leftOver,
      Rules rules,
      AccountNames names,
      WorkingCalendar calendar,
      Clock clock) {
    this.ledger = ledger;
    this.leftOver = leftOver;
    this.rules = rules;
    this.names = names;
    this.calendar = calendar;
    this.clock = clock;
  }

  List<Counted> of(String reference, List<WorkItem> open) {
    Map<UUID, LeftOver> lost =
        leftOver.of(reference).stream().collect(Collectors.toMap(LeftOver::clock, it -> it));
    return ledger.of(reference).stream()
        .map(one -> counted(one, open, lost.get(one.id())))
        .sorted(OPEN_FIRST)
        .toList();
  }

  /** Whether whoever looks may end clocks whose work is gone. */
  boolean mayBeEnded(String reference) {
    return leftOver.mayEnd(reference);
  }

  private Lost lost(LeftOver one) {
    Ended ended = one.ended();
    return new Lost(
        one.at(),
        one.outside() ? name(one.by()) : null,
        ended == null ? null : new End(ended.at(), name(ended.by()), ended.reason()));
  }

  private String name(String user) {
    return user.equals(CurrentUser.SYSTEM)
        ? "Waymark itself"
        : names.ofUsers(List.of(user)).getOrDefault(user, user);
  }

  private Counted counted(ClockView one, List<WorkItem> open, LeftOver lost) {
    return new Counted(
        one.id(),
        rules.name(one),
        rules.source(one),
        lost == null ? watched(one, open) : lost.work(),
        one.state().name().toLowerCase(Locale.ROOT),
        one.startedOn(),
        one.operationalLastDay(),
        one.legalLastDay(),
        one.explanation(),
        one.breachedAt() != null,
        isOverdue(one),
        one.breachReasonDue(),
        one.breachReason(),
        lost == null ? null : lost(lost));
  }

  private static String watched(ClockView one, List<WorkItem> open) {
    return open.stream()
        .filter(item -> item.taskId() != null && item.taskId().equals(one.taskId()))
        .map(WorkItem::what)
        .findFirst()
        .orElse(null);
  }

  private boolean isOverdue(ClockView one) {
    return one.state() == State.RUNNING
        && one.operationalLastDay().isBefore(calendar.dateOf(clock.instant()));
  }
}
