package org.waymark.workspace.application;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonView;
import org.waymark.escalation.ClockLedger;
import org.waymark.escalation.ClockView;
import org.waymark.escalation.ClockView.State;
import org.waymark.security.CurrentUser;
import org.waymark.timescales.WorkingCalendar;
import org.waymark.workspace.application.CaseSheet.Counted;

/** Puts a case's page together. One page is one reading in the log. */
@Service
public class CaseSheets {

  private static final Comparator<Counted> OPEN_FIRST =
      Comparator.comparing((Counted c) -> c.state().equals("running") ? 0 : 1)
          .thenComparing(Counted::planFor);

  private final CaseDirectory cases;
  private final CaseAccess access;
  private final CurrentUser user;
  private final People people;
  private final CaseLines lines;
  private final OpenWorkOfCases work;
  private final ClockLedger ledger;
  private final Rules rules;
  private final AnsweredForms forms;
  private final Story story;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CaseSheets(
      CaseDirectory cases,
      CaseAccess access,
      CurrentUser user,
      People people,
      CaseLines lines,
      OpenWorkOfCases work,
      ClockLedger ledger,
      Rules rules,
      AnsweredForms forms,
      Story story,
      WorkingCalendar calendar,
      Clock clock) {
    this.cases = cases;
    this.access = access;
    this.user = user;
    this.people = people;
    this.lines = lines;
    this.work = work;
    this.ledger = ledger;
    this.rules = rules;
    this.forms = forms;
    this.story = story;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The page, masked where the current user may not see the case; empty if there is none. */
  public Optional<CaseSheet> of(String reference) {
    return cases.details(reference).map(this::sheet);
  }

  private CaseSheet sheet(CaseDetails details) {
    String reference = details.reference();
    PersonView person = people.ofCase(reference, "case-page").orElse(null);
    if (!access.maySee(user.id(), reference)) {
      return CaseSheet.masked(reference);
    }
    List<WorkItem> open = work.of(List.of(reference));
    return new CaseSheet(
        reference,
        false,
        lines.of(List.of(details)).get(0),
        person,
        cases.linksOf(reference),
        open,
        ledger.of(reference).stream().map(one -> counted(one, open)).sorted(OPEN_FIRST).toList(),
        forms.of(reference),
        story.ofCase(reference));
  }

  private Counted counted(ClockView one, List<WorkItem> open) {
    return new Counted(
        rules.name(one),
        rules.source(one),
        open.stream()
            .filter(item -> item.taskId() != null && item.taskId().equals(one.taskId()))
            .map(WorkItem::what)
            .findFirst()
            .orElse(null),
        one.state().name().toLowerCase(Locale.ROOT),
        one.startedOn(),
        one.operationalLastDay(),
        one.legalLastDay(),
        one.explanation(),
        one.breachedAt() != null,
        one.state() == State.RUNNING
            && one.operationalLastDay().isBefore(calendar.dateOf(clock.instant())),
        one.breachReasonDue(),
        one.breachReason());
  }
}
