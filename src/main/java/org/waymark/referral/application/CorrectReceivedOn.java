package org.waymark.referral.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.waymark.casefile.CaseHandling;
import org.waymark.casefile.CorrectableDate;
import org.waymark.escalation.CorrectedStarts;
import org.waymark.escalation.CorrectedStarts.Correction;
import org.waymark.referral.domain.Contact;
import org.waymark.referral.domain.Referral;
import org.waymark.safeguarding.SafeguardingConcerns;
import org.waymark.timescales.WorkingCalendar;

/**
 * The day on which a contact was received was recorded wrongly. What was recorded stays with the
 * contact; the referral, its clocks and its links to earlier outcomes count from the right day.
 */
@Service
class CorrectReceivedOn extends CorrectableDate {

  private static final String HAND_OVER = "overnight-handover";

  private final Referrals referrals;
  private final Contacts contacts;
  private final CorrectedStarts clocks;
  private final ReferralWorkflow workflow;
  private final FindOpenCases earlier;
  private final SafeguardingConcerns concerns;
  private final CaseHandling handling;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CorrectReceivedOn(
      Referrals referrals,
      Contacts contacts,
      CorrectedStarts clocks,
      ReferralWorkflow workflow,
      FindOpenCases earlier,
      SafeguardingConcerns concerns,
      CaseHandling handling,
      WorkingCalendar calendar,
      Clock clock) {
    super("received-on", RecordContact.CASE_KIND, "The day on which the contact was received");
    this.referrals = referrals;
    this.contacts = contacts;
    this.clocks = clocks;
    this.workflow = workflow;
    this.earlier = earlier;
    this.concerns = concerns;
    this.handling = handling;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public String onRecord(String reference) {
    return referrals.find(reference).map(it -> it.receivedOn().toString()).orElse(null);
  }

  @Override
  protected Answer correct(Wish wish, LocalDate day) {
    Referral referral = referrals.of(wish.caseReference());
    LocalDate before = referral.receivedOn();
    return referral
        .receivedOnCorrected(day, recordedOn(wish.caseReference()))
        .<Answer>map(refusal -> new NotCorrected(refusal.message()))
        .orElseGet(() -> countAnew(wish, before, day));
  }

  private LocalDate recordedOn(String reference) {
    return calendar.dateOf(
        contacts.ofCase(reference).map(Contact::recordedAt).orElseGet(clock::instant));
  }

  private Corrected countAnew(Wish wish, LocalDate before, LocalDate day) {
    String reference = wish.caseReference();
    workflow.receivedOnCorrected(reference, day);
    handling.correctOpenedOn(reference, day);
    correct(wish, ReferralClocks.ASSESSMENT, before, day);
    // What came in after the hour of that morning counts from the next day, whichever day it was.
    if (correct(wish, HAND_OVER, before, day) == 0) {
      correct(wish, HAND_OVER, before.plusDays(1), day.plusDays(1));
    }
    earlier.linkAnew(reference);
    concerns.originReceivedOn(reference, before, day, wish.reason(), wish.by());
    return corrected(before, day);
  }

  private int correct(Wish wish, String timescale, LocalDate before, LocalDate day) {
    return clocks.correct(
        new Correction(
            wish.caseReference(), Set.of(timescale), before, day, wish.reason(), wish.by()));
  }
}
