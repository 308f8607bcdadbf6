package org.waymark.outbox;

import static org.mockito.Mockito.mock;

import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.waymark.escalation.WorkNotice;
import org.waymark.referral.application.ReferralNotice;
import org.waymark.security.AccountNames;

/** What the outbox takes from other modules, where it is tested without them. */
@TestConfiguration
public class NoticesOfOthers {

  @Bean
  AccountNames accountNames() {
    return mock();
  }

  @Bean
  NoticeKinds ofWork() {
    return () -> List.of(WorkNotice.values());
  }

  @Bean
  NoticeKinds ofReferrals() {
    return () -> List.of(ReferralNotice.values());
  }
}
