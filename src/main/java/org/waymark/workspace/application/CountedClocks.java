package org.waymark.workspace.application;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.engine.TaskNames;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.ClockView.State;
import org.waymark.escalation.LeftOverClocks;
import org.waymark.escalation.LeftOverClocks.Ended;
import org.waymark.escalation.LeftOverClocks.LeftOver;
import org.waymark.security.AccountNames;
import org.waymark.security.CurrentUser;
import org.waymark.timescales.WorkingCalendar;
import org.waymark.workspace.application.Counted.End;
import org.waymark.workspace.application.Counted.Late;
import org.waymark.workspace.application.Counted.Lost;

/** The clocks of a case as its page shows them: what is overdue first, then what runs. */
@Component
class CountedClocks {

  private static final Comparator<Counted> MOST_URGENT_FIRST =
      Comparator.comparing((Counted one) -> !one.overdue())
          .thenComparing(one -> !one.state().equals("running"))
          .thenComparing(Counted::planFor)
          .thenComparing(Counted::startedOn);

  private final ClockLedger ledger;
  private final LeftOverClocks leftOver;
  private final LateClocks late;
  private final TaskNames tasks;
  private final Rules rules;
  private final AccountNames names;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CountedClocks(
      ClockLedger ledger,
      LeftOverClocks leftOver,
      LateClocks late,
      TaskNames tasks,
      Rules rules,
      AccountNames names,
      WorkingCalendar calendar,
      Clock clock) {
    this.ledger = ledger;
    this.leftOver = leftOver;
    this.late = late;
    this.tasks = tasks;
    this.rules = rules;
    this.names = names;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** For a case that the user has been found to be allowed to see. */
  List<Counted> of(String reference) {
    List<ClockView> clocks = ledger.of(reference);
    Map<UUID, LeftOver> lost =
        leftOver.of(reference).stream().collect(toMap(LeftOver::clock, it -> it));
    Map<String, String> named = tasks.of(reference);
    Map<UUID, Late> whyLate = late.of(reference, clocks);
    return clocks.stream()
        .map(one -> counted(one, lost.get(one.id()), named, whyLate.get(one.id())))
        .sorted(MOST_URGENT_FIRST)
        .toList();
  }

  /** Whether whoever looks may end clocks whose work is gone. */
  boolean mayBeEnded(String reference) {
    return leftOver.mayEnd(reference);
  }

  private Counted counted(ClockView one, LeftOver lost, Map<String, String> named, Late why) {
    return new Counted(
        one.id(),
        what(one, lost, named),
        one.ofStage(),
        rules.of(one),
        one.state().name().toLowerCase(Locale.ROOT),
        one.startedOn(),
        one.operationalLastDay(),
        one.dueAt(),
        one.legalLastDay(),
        one.endedAt() == null ? null : calendar.dateOf(one.endedAt()),
        one.breachedAt() != null,
        isOverdue(one),
        why,
        lost == null ? null : lost(lost));
  }

  private String what(ClockView one, LeftOver lost, Map<String, String> named) {
    return Optional.ofNullable(named.get(one.taskId()))
        .or(() -> Optional.ofNullable(lost).map(LeftOver::work))
        .orElseGet(() -> rules.name(one));
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

  private boolean isOverdue(ClockView one) {
    return one.state() == State.RUNNING && one.dueAt().isBefore(clock.instant());
  }
}
