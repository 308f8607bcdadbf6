package org.waymark.referral.application;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.Chronology;
import org.waymark.casefile.FormAnswers;
import org.waymark.referral.domain.FieldRefusal;
import org.waymark.referral.domain.Referral;
import org.waymark.security.CurrentUser;
import org.waymark.timescales.WorkingCalendar;

/** The assessment is complete: an event of the Client Level Data, and a promise kept. */
@Service
public class CompleteAssessment {

  private static final String STARTED_ON = "strengths-conversation.assessmentStartedOn";
  private static final int LENGTH_OF_A_DATE = 10;

  private final Referrals referrals;
  private final FormAnswers answers;
  private final ReferralClocks clocks;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CompleteAssessment(
      Referrals referrals,
      FormAnswers answers,
      ReferralClocks clocks,
      Chronology chronology,
      WorkingCalendar calendar,
      Clock clock) {
    this.referrals = referrals;
    this.answers = answers;
    this.clocks = clocks;
    this.chronology = chronology;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Completes the assessment today, begun on the day that the conversation's form gives. */
  @Transactional
  public Optional<FieldRefusal> complete(String reference, String assessor) {
    Referral referral = referrals.of(reference);
    LocalDate today = calendar.dateOf(clock.instant());
    Optional<FieldRefusal> refusal =
        startedOn(reference)
            .flatMap(referral::assessmentStarted)
            .or(() -> referral.assessmentCompleted(today, assessor));
    if (refusal.isEmpty()) {
      clocks.keepPromises(reference);
      chronology.add(
          reference, "assessment-completed", "The assessment is complete.", CurrentUser.SYSTEM);
    }
    return refusal;
  }

  private Optional<LocalDate> startedOn(String reference) {
    try {
      return answers
          .latestValue(reference, STARTED_ON)
          .map(answer -> answer.value().asText())
          .filter(text -> text.length() >= LENGTH_OF_A_DATE)
          .map(text -> LocalDate.parse(text.substring(0, LENGTH_OF_A_DATE)));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
