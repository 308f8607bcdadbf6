package org.waymark.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReferralOutcomeTest {

  @ParameterizedTest
  @CsvSource({
    "SHORT_TERM_REABLEMENT,1",
    "SUPPORT_PLANNING,4",
    "CARER_SUPPORT,4",
    "ADMITTED_TO_HOSPITAL,6",
    "RESPONSIBILITY_MOVED,7",
    "MOVED_AWAY,7",
    "HEALTH_OR_CHC,8",
    "SELF_FUNDER,9",
    "ADVICE_AND_PREVENTION,10",
    "NOT_ELIGIBLE,10",
    "OTHER_COUNCIL_SERVICE,11",
    "DECLINED,12",
    "WITHDRAWN,12",
    "DIED,13",
    "UNABLE_TO_CONTACT,17"
  })
  void each_is_reported_by_the_number_of_the_collection(ReferralOutcome outcome, int number) {
    assertThat(outcome.eventOutcome()).isEqualTo(OptionalInt.of(number));
    assertThat(outcome.reportedAs()).startsWith(number + " ");
  }

  @Test
  void what_is_taken_up_on_an_open_case_is_no_new_request() {
    assertThat(ReferralOutcome.ALREADY_OPEN.eventOutcome()).isEmpty();
    assertThat(ReferralOutcome.ALREADY_OPEN.reportedAs()).isEqualTo("not a new request");
  }

  @ParameterizedTest
  @EnumSource(ReferralOutcome.class)
  void the_page_of_the_pathway_lists_each_as_it_is_reported(ReferralOutcome outcome)
      throws Exception {
    var row =
        Files.readAllLines(Path.of("docs/pathways/referral.md")).stream()
            .filter(line -> line.matches("\\| [^|`]+ \\| `" + outcome.code() + "` \\|.*"))
            .toList();
    assertThat(row).hasSize(1);
    outcome
        .eventOutcome()
        .ifPresent(number -> assertThat(row.get(0)).containsPattern("\\| " + number + "\\b"));
  }
}
