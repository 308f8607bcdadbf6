package org.waymark.outbox.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.outbox.Wording;
import org.waymark.outbox.domain.Digest.Line;

class OutboxRulesTest {

  private final Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5));

  @Test
  void the_wait_doubles_up_to_the_longest() {
    assertThat(backoff.after(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(backoff.after(2)).isEqualTo(Duration.ofSeconds(10));
    assertThat(backoff.after(7)).isEqualTo(Duration.ofMinutes(5));
    assertThat(backoff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void codes_numbers_dates_and_lists_of_them_may_be_stored() {
    Map<String, ?> values =
        Map.of(
            "on",
            LocalDate.of(2026, 11, 23),
            "day",
            DayOfWeek.MONDAY,
            "count",
            3,
            "urgent",
            true,
            "teams",
            List.of("team-north"));
    assertThat(Codes.checked(values))
        .containsEntry("on", "2026-11-23")
        .containsEntry("day", "MONDAY")
        .containsEntry("count", 3)
        .containsEntry("urgent", true)
        .containsEntry("teams", List.of("team-north"));
  }

  @Test
  void what_is_neither_code_nor_number_nor_date_is_refused() {
    assertThatThrownBy(() -> Codes.checked(Map.of("what", new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("what");
    assertThat(Codes.isCode("two words")).isFalse();
    assertThat(Codes.isCode("")).isFalse();
    assertThat(Codes.isCode(null)).isFalse();
    assertThat(Codes.isCode("x".repeat(121))).isFalse();
  }

  @Test
  void one_notice_is_named_in_the_subject() {
    Digest digest = Digest.of(List.of(new Line("Work is late.", "REF-2026-000001", "link")), "all");
    assertThat(digest.subject()).isEqualTo("Waymark: REF-2026-000001: Work is late.");
    assertThat(digest.body()).contains("REF-2026-000001: Work is late.\nlink\n");
  }

  @Test
  void a_notice_without_a_case_names_none() {
    assertThat(Digest.of(List.of(new Line("Hello.", null, "link")), "all").subject())
        .isEqualTo("Waymark: Hello.");
    assertThat(
            Digest.of(List.of(new Line("A.", null, "l"), new Line("B.", null, "l")), "all")
                .subject())
        .isEqualTo("Waymark: 2 notices");
  }

  @Test
  void several_notices_about_one_case_count_it_once() {
    Line late = new Line("Work is late.", "REF-2026-000001", "link");
    Line back = new Line("Work came back.", "REF-2026-000001", "link");
    assertThat(Digest.of(List.of(late, back, late), "all").subject())
        .isEqualTo("Waymark: 2 notices about 1 case");
  }

  @Test
  void beyond_two_hundred_notices_the_e_mail_only_counts() {
    List<Line> lines =
        IntStream.range(0, 250).mapToObj(i -> new Line("Late.", "REF-" + i, "link")).toList();
    assertThat(Digest.of(lines, "overview").body())
        .contains("REF-199")
        .doesNotContain("REF-200")
        .contains("... and 50 more: overview");
  }

  @Test
  void a_sentence_takes_its_details_and_writes_dates_out() {
    Wording late = Wording.of("Due on {dueOn}, role {role}, {missing}.").atOnce();
    Sentences sentences = new Sentences(Map.of("late", late));
    assertThat(
            sentences.say(
                "late",
                Map.of("dueOn", "2026-11-23", "role", "broker$1"),
                UnaryOperator.identity()))
        .isEqualTo("Due on Monday 23 November 2026, role broker$1, (not given).");
    assertThat(sentences.urgent("late")).isTrue();
  }

  @Test
  void a_sentence_names_people_and_not_their_accounts() {
    Wording opened =
        Wording.of("Opened by {by.name}, until {until.name}.").leadingTo("/restricted/opened");
    Sentences sentences = new Sentences(Map.of("opened", opened));
    Map<String, String> names = Map.of("sam.hill", "Sam $1 Hill");

    assertThat(sentences.say("opened", Map.of("by", "sam.hill"), id -> names.getOrDefault(id, id)))
        .isEqualTo("Opened by Sam $1 Hill, until (not given).");
    assertThat(sentences.page("opened")).isEqualTo("/restricted/opened");
    assertThat(sentences.page("late")).isNull();
  }

  @Test
  void a_kind_without_wording_is_said_in_the_words_of_its_code() {
    Sentences sentences = new Sentences(Map.of());
    assertThat(sentences.say("panel-papers-late", Map.of(), UnaryOperator.identity()))
        .isEqualTo("Panel papers late");
    assertThat(sentences.urgent("panel-papers-late")).isFalse();
  }
}
