package org.waymark.safeguarding.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.safeguarding.application.EarlierAnswers;
import org.waymark.safeguarding.application.FeedBackToReferrer;
import org.waymark.safeguarding.domain.Refusal;

/** What the referrer was told and when, or why not. */
@Component
class FeedBackForm extends ConcernForm {

  private final FeedBackToReferrer feedBackToReferrer;
  private final EarlierAnswers earlier;

  FeedBackForm(FeedBackToReferrer feedBackToReferrer, EarlierAnswers earlier) {
    super(SafeguardingModel.FEEDBACK_FORM);
    this.feedBackToReferrer = feedBackToReferrer;
    this.earlier = earlier;
  }

  @Override
  public Map<String, Object> prefill(FormContext context) {
    return earlier
        .raisedBy(context.caseReference())
        .<Map<String, Object>>map(user -> Map.of("raisedBy", user))
        .orElse(Map.of());
  }

  @Override
  Optional<Refusal> submit(FormContext context, Answers answers) {
    var given = answers.yes("referrerTold");
    var on = given ? answers.date("feedbackOn") : null;
    return feedBackToReferrer.feedBack(context.caseReference(), given, on, context.user());
  }
}
