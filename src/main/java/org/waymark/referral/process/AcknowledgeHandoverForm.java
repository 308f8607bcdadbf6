package org.waymark.referral.process;

import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.KeepPromises;
import org.waymark.referral.application.ReadContact;

/** The day takes over what the night left. */
@Component
class AcknowledgeHandoverForm extends ContactForm {

  private final KeepPromises keepPromises;

  AcknowledgeHandoverForm(KeepPromises keepPromises, ReadContact readContact) {
    super("acknowledge-handover", readContact);
    this.keepPromises = keepPromises;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    keepPromises.handoverAcknowledged(reference, today(answers), user);
    return done();
  }

  private static String today(Answers answers) {
    return answers.is("anythingToday", "yes") ? answers.text("todayPlan") : null;
  }
}
