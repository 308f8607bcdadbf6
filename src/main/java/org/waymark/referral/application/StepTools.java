package org.waymark.referral.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.Chronology;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.UnknownCaseException;
import org.waymark.outbox.Outbox;
import org.waymark.timescales.WorkingCalendar;

/** What the steps of a referral share: the day, who did what, the chronology and telling people. */
@Component
class StepTools {

  private static final String MANAGERS = "team-managers";

  private final CaseDirectory cases;
  private final FormAnswers answers;
  private final Chronology chronology;
  private final Outbox outbox;
  private final WorkingCalendar calendar;
  private final Clock clock;

  StepTools(
      CaseDirectory cases,
      FormAnswers answers,
      Chronology chronology,
      Outbox outbox,
      WorkingCalendar calendar,
      Clock clock) {
    this.cases = cases;
    this.answers = answers;
    this.chronology = chronology;
    this.outbox = outbox;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The present day in London. */
  LocalDate today() {
    return calendar.dateOf(clock.instant());
  }

  CaseDetails details(String reference) {
    return cases.details(reference).orElseThrow(() -> new UnknownCaseException(reference));
  }

  void note(String reference, String kind, String sentence, String by) {
    chronology.add(reference, kind, sentence, by);
  }

  /** Who has answered any of these forms on the case, ever. */
  Set<String> authors(String reference, List<String> forms) {
    return answers.of(reference).stream()
        .map(FormAnswers.Recorded::submission)
        .filter(submission -> forms.contains(submission.form()))
        .map(FormAnswers.Submission::author)
        .collect(Collectors.toSet());
  }

  /** Who last answered a form on the case. */
  Optional<String> lastAuthor(String reference, String form) {
    return answers.latest(reference, form).map(recorded -> recorded.submission().author());
  }

  void tell(String recipient, ReferralNotice kind, String reference) {
    outbox.notify(kind.to(recipient, reference));
  }

  /** Tells the managers of the team that has the case, or all while no team has it. */
  void tellManagers(ReferralNotice kind, String reference) {
    String team = details(reference).team();
    tell(team == null ? MANAGERS : team + "." + MANAGERS, kind, reference);
  }
}
