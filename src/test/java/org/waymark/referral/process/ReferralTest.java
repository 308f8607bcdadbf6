package org.waymark.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.support.StoredText;
import org.waymark.support.WalkedModels;
import org.waymark.support.Walks;
import org.waymark.support.WaymarkTest;

/** All stories of referrals, and at the end the question which part of the models none walked. */
@WaymarkTest
@Walks({"referral", "shared"})
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class ReferralTest {

  @BeforeAll
  static void watch(@Autowired ProcessEngine engine) {
    WalkedModels.watch(engine, ReferralTest.class);
  }

  @Nested
  @Order(1)
  class Endings extends EndingStories {}

  @Nested
  @Order(2)
  class Waiting extends WaitingStories {}

  @Nested
  @Order(3)
  class Assessments extends AssessmentStories {}

  @Nested
  @Order(4)
  class Beside extends BesideStories {}

  @Nested
  @Order(5)
  class Leaving extends LeavingStories {}

  @Nested
  @Order(6)
  class Coverage extends WalkedModels {
    Coverage() {
      super(ReferralTest.class);
    }
  }

  /** Every form's fields are filled with the same words in all stories, decisions among them. */
  @Nested
  @Order(7)
  class Said {

    @Autowired private JdbcTemplate jdbc;

    @Test
    void nothing_that_was_said_in_any_story_reached_the_engine_or_an_e_mail() {
      StoredText stored = new StoredText(jdbc);
      assertThat(stored.columnsHolding(FormFiller.SAID, "form\\_answer")).isNotEmpty();
      assertThat(jdbc.queryForObject("select count(*) from act_hi_dec_in", Long.class))
          .isPositive();
      assertThat(stored.columnsHolding(FormFiller.SAID, StoredText.ENGINE)).isEmpty();
      assertThat(stored.columnsHolding(FormFiller.SAID, "outbox\\_%")).isEmpty();
    }
  }
}
