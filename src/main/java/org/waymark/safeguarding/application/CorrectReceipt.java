package org.waymark.safeguarding.application;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.waymark.casefile.CaseHandling;
import org.waymark.casefile.Chronology;
import org.waymark.casefile.CorrectableDate;
import org.waymark.escalation.CorrectedStarts;
import org.waymark.escalation.CorrectedStarts.Correction;
import org.waymark.safeguarding.domain.Concern;
import org.waymark.timescales.WorkingCalendar;

/** The day on which the council was told of a concern was recorded wrongly, or put to today. */
@Service
class CorrectReceipt extends CorrectableDate {

  private static final Set<String> COUNTED_FROM_IT = Set.of("safeguarding-decision");

  private final Concerns concerns;
  private final ConcernStep step;
  private final CorrectedStarts clocks;
  private final SafeguardingWorkflow workflow;
  private final CaseHandling handling;
  private final WorkingCalendar calendar;
  private final Chronology chronology;

  CorrectReceipt(
      Concerns concerns,
      ConcernStep step,
      CorrectedStarts clocks,
      SafeguardingWorkflow workflow,
      CaseHandling handling,
      WorkingCalendar calendar,
      Chronology chronology) {
    super("received-on", "SAF", "The day on which the council was told");
    this.concerns = concerns;
    this.step = step;
    this.clocks = clocks;
    this.workflow = workflow;
    this.handling = handling;
    this.calendar = calendar;
    this.chronology = chronology;
  }

  @Override
  public String onRecord(String reference) {
    return concerns.find(reference).map(it -> it.receivedOn().toString()).orElse(null);
  }

  @Override
  protected Answer correct(Wish wish, LocalDate day) {
    var concern = step.concern(wish.caseReference());
    var before = concern.receivedOn();
    return concern
        .receivedOnCorrected(day, calendar.dateOf(concern.raisedAt()))
        .<Answer>map(refusal -> new NotCorrected(refusal.reason()))
        .orElseGet(() -> countAnew(wish, before, day));
  }

  /** The contact that told the council was received on another day: so was the concern. */
  void follow(Concern concern, LocalDate day, String reason, String by) {
    var before = concern.receivedOn();
    var wish = new Wish(concern.reference(), day.toString(), reason, by);
    if (concern.receivedOnCorrected(day, calendar.dateOf(concern.raisedAt())).isEmpty()) {
      var corrected = countAnew(wish, before, day);
      chronology.add(
          concern.reference(),
          "received-on-corrected",
          corrected.sentence() + " So was the contact that it came with: " + reason,
          by);
    }
  }

  private Corrected countAnew(Wish wish, LocalDate before, LocalDate day) {
    var reference = wish.caseReference();
    workflow.receivedOnCorrected(reference, day);
    handling.correctOpenedOn(reference, day);
    clocks.correct(
        new Correction(reference, COUNTED_FROM_IT, before, day, wish.reason(), wish.by()));
    return corrected(before, day);
  }
}
