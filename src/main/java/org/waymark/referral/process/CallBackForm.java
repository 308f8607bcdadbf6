package org.waymark.referral.process;

import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.KeepPromises;
import org.waymark.referral.application.ReadContact;

/** A call back, as it was promised. */
@Component
class CallBackForm extends ContactForm {

  private final KeepPromises keepPromises;

  CallBackForm(KeepPromises keepPromises, ReadContact readContact) {
    super("call-back", readContact);
    this.keepPromises = keepPromises;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    boolean reached = answers.is("callBackResult", "reached");
    return decision(keepPromises.rangBack(reference, reached, answers.date("calledAt"), user));
  }
}
