package org.waymark.referral.process;

import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.ReachPerson;
import org.waymark.referral.application.ReadContact;

/** Other ways of reaching a person, at other times. */
@Component
class ContactAttemptsForm extends ContactForm {

  private final ReachPerson reachPerson;

  ContactAttemptsForm(ReachPerson reachPerson, ReadContact readContact) {
    super("contact-attempts", readContact);
    this.reachPerson = reachPerson;
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    boolean reached = answers.is("attemptResult", "reached");
    return decision(reachPerson.tried(reference, answers.column("attempts", "way"), reached, user));
  }
}
