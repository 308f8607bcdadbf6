package org.waymark.referral.process;

import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.referral.application.PromiseDate;

/** The end of a wait. */
@Component
class FindRoomForm extends PromisedForm {

  FindRoomForm(PromiseDate promiseDate) {
    super("find-room", promiseDate);
  }

  @Override
  Decision decide(String reference, Answers answers, String user) {
    return done();
  }
}
