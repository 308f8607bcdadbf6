package org.waymark.referral.process;

import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.ReadContact;
import org.waymark.referral.application.TakeUpContact;

/** What the worker of an open case does with a new contact. */
@Component
class TakeUpContactForm extends ContactForm {

  private final TakeUpContact takeUpContact;

  TakeUpContactForm(TakeUpContact takeUpContact, ReadContact readContact) {
    super("take-up-contact", readContact);
    this.takeUpContact = takeUpContact;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    if (answers.is("outcome", "already-open")) {
      takeUpContact.takenUp(reference, user);
    } else {
      takeUpContact.separate(reference, user);
    }
    return done();
  }
}
