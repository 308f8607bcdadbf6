package org.waymark.safeguarding.process;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.engine.Answers;
import org.waymark.safeguarding.application.DecideConcern;
import org.waymark.safeguarding.domain.ConcernDecision;
import org.waymark.safeguarding.domain.Refusal;
import org.waymark.safeguarding.domain.Section42Tests;
import org.waymark.security.CurrentUser;
import org.waymark.timescales.WorkingCalendar;

/** The three tests and the decision, or the question that has to be answered first. */
@Component
class DecideConcernForm extends ConcernForm {

  private final DecideConcern decideConcern;
  private final CurrentUser currentUser;
  private final WorkingCalendar calendar;
  private final Clock clock;

  DecideConcernForm(
      DecideConcern decideConcern, CurrentUser currentUser, WorkingCalendar calendar, Clock clock) {
    super(SafeguardingModel.DECIDE_FORM);
    this.decideConcern = decideConcern;
    this.currentUser = currentUser;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public Set<String> dates() {
    return Set.of(SafeguardingModel.DECIDED_ON);
  }

  @Override
  Optional<Refusal> submit(FormContext context, Answers answers) {
    var groups = currentUser.groups();
    if (!answers.yes("enoughToDecide")) {
      return decideConcern.askForMore(context.caseReference(), context.user(), groups);
    }
    var tests =
        new Section42Tests(
            answers.yes("needsMet"), answers.yes("abuseMet"), answers.yes("protectionMet"));
    var decision = answers.choice(ConcernDecision.class, "decision");
    return decideConcern.decide(context.caseReference(), tests, decision, context.user(), groups);
  }

  @Override
  Map<String, Object> route(FormContext context) {
    return Map.of(SafeguardingModel.DECIDED_ON, calendar.dateOf(clock.instant()).toString());
  }
}
