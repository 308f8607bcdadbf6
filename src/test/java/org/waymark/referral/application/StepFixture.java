package org.waymark.referral.application;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.Chronology;
import org.waymark.casefile.FormAnswers;
import org.waymark.outbox.Outbox;
import org.waymark.timescales.WorkingCalendar;

/** A referral on a quiet Monday, with what its steps write down. */
final class StepFixture {

  static final String REF = "REF-2026-000001";
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final UUID PERSON = UUID.randomUUID();

  final CaseDirectory cases = mock(CaseDirectory.class);
  final FormAnswers answers = mock(FormAnswers.class);
  final Chronology chronology = mock(Chronology.class);
  final Outbox outbox = mock(Outbox.class);
  final Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
  final StepTools tools;
  private final List<FormAnswers.Recorded> recorded = new ArrayList<>();

  StepFixture() {
    var calendar = mock(WorkingCalendar.class);
    when(calendar.dateOf(any())).thenReturn(TODAY);
    when(answers.of(REF)).thenReturn(recorded);
    when(cases.details(REF)).thenReturn(Optional.of(details(REF, "team-north", "ann", null)));
    tools = new StepTools(cases, answers, chronology, outbox, calendar, clock);
  }

  static CaseDetails details(String reference, String team, String worker, LocalDate closedOn) {
    var kind = reference.substring(0, 3);
    return new CaseDetails(
        reference, kind, PERSON, team, worker, 50, TODAY.minusDays(3), closedOn, null);
  }

  void answered(String form, String author) {
    var submission =
        new FormAnswers.Submission(
            REF, form, 1, "t", "UserTask", author, JsonNodeFactory.instance.objectNode());
    var answer = new FormAnswers.Recorded(UUID.randomUUID(), submission, clock.instant());
    recorded.add(answer);
    when(answers.latest(REF, form)).thenReturn(Optional.of(answer));
  }

  void assertNoted(String kind) {
    verify(chronology).add(eq(REF), eq(kind), anyString(), anyString());
  }

  void assertNothingNoted() {
    verify(chronology, never()).add(any(), any(), any(), any());
    verify(outbox, never()).notify(any());
  }

  void assertTold(String recipient, ReferralNotice kind) {
    verify(outbox).notify(kind.to(recipient, REF));
  }
}
