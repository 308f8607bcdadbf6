package org.waymark.outbox.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.waymark.escalation.WorkNotice;
import org.waymark.outbox.Wording;

class OwnWordsTest {

  private static final String DUE = "work-due-soon";

  @Test
  void own_words_take_the_place_of_one_sentence_and_leave_the_others() {
    Map<String, Wording> wordings = over(DUE, "Please finish by {dueOn}.");

    assertThat(wordings.get(DUE).sentence()).isEqualTo("Please finish by {dueOn}.");
    assertThat(wordings.get("work-overdue")).isEqualTo(WorkNotice.WORK_OVERDUE.wording());
    assertThat(wordings).hasSize(WorkNotice.values().length);
  }

  @Test
  void own_words_leave_as_soon_as_ours_do() {
    assertThat(over("work-gone", "Gone.").get("work-gone").urgent()).isTrue();
  }

  @Test
  void a_sentence_for_a_kind_that_there_is_none_of_is_refused_by_its_code() {
    assertThatThrownBy(() -> over("work-duesoon", "Please finish."))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("there is no notice of the kind work-duesoon");
  }

  @Test
  void a_sentence_with_a_detail_that_its_notice_does_not_carry_is_refused() {
    assertThatThrownBy(() -> over(DUE, "Please finish by {due} or {dueOn}."))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "waymark.outbox.wording: the notice work-due-soon carries no [due];"
                + " it carries [dueOn, legalLastDay]");
  }

  private static Map<String, Wording> over(String code, String words) {
    Properties own = new Properties();
    own.setProperty(code, words);
    return new OwnWords(own).over(List.of(WorkNotice.values()));
  }
}
