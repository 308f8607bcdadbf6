package org.waymark.safeguarding.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.safeguarding.application.FeedBackToReferrer;
import org.waymark.safeguarding.domain.Refusal;

/** What the referrer was told and when, or why not. */
@Component
class FeedBackForm extends ConcernForm {

  private final FeedBackToReferrer feedBackToReferrer;

  FeedBackForm(FeedBackToReferrer feedBackToReferrer) {
    super(SafeguardingModel.FEEDBACK_FORM);
    this.feedBackToReferrer = feedBackToReferrer;
  }

  @Override
  Optional<Refusal> submit(FormContext context, Answers answers) {
    var given = answers.yes("referrerTold");
    var on = given ? answers.date("feedbackOn") : null;
    return feedBackToReferrer.feedBack(context.caseReference(), given, on, context.user());
  }
}
