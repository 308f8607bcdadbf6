package org.waymark.referral.process;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What all stories of referrals share. {@link ReferralTest} runs them. */
abstract class Stories {

  @Autowired private ApplicationContext application;
  ReferralDesk desk;

  @BeforeEach
  void openTheOffice() {
    desk = ReferralDesk.in(application);
  }

  /** A contact, with what is unusual about it. */
  ReferralStory contact(Object... said) {
    Map<String, Object> answers = new HashMap<>();
    for (int i = 0; i < said.length; i += 2) {
      answers.put((String) said[i], said[i + 1]);
    }
    return desk.contact(answers);
  }

  ReferralStory noAssessment(String outcome) {
    return contact()
        .answer(
            "UserTask_TriageContact",
            "triageDecision",
            "no-assessment",
            "outcome",
            outcome,
            "appearsToHaveNeeds",
            "no");
  }
}
