package org.waymark.referral.process;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.KeepPromises;
import org.waymark.referral.application.ReadContact;
import org.waymark.timescales.DayInWords;
import org.waymark.timescales.WorkingCalendar;

/** A call back, as it was promised. */
@Component
class CallBackForm extends ContactForm {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm").withZone(WorkingCalendar.LONDON);

  private final KeepPromises keepPromises;
  private final ReadContact readContact;
  private final WorkingCalendar calendar;

  CallBackForm(KeepPromises keepPromises, ReadContact readContact, WorkingCalendar calendar) {
    super("call-back", readContact);
    this.readContact = readContact;
    this.calendar = calendar;
    this.keepPromises = keepPromises;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    Map<String, Object> told = new HashMap<>(super.prefill(context));
    readContact
        .callBackPromised(context.caseReference())
        .ifPresent(
            at ->
                told.put(
                    "callBackPromised",
                    DayInWords.plain(calendar.dateOf(at)) + ", " + TIME.format(at)));
    return told;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    boolean reached = answers.is("callBackResult", "reached");
    keepPromises.rangBack(reference, reached, user);
    return done();
  }
}
