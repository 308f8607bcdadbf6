package org.waymark.timescales.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.timescales.CountingRulesChanged;
import org.waymark.timescales.InvalidTableException;
import org.waymark.timescales.RegisterRow;
import org.waymark.timescales.RegisterSource;
import org.waymark.timescales.UnknownTimescaleException;

class RulesInForceTest {

  private static final LocalDate START = LocalDate.of(2029, 5, 4);

  @TempDir Path folder;

  private final List<Object> events = new ArrayList<>();
  private List<RegisterRow> table = TestRules.packaged();
  private String version = "1";

  private final RegisterSource source =
      new RegisterSource() {
        @Override
        public String version() {
          return version;
        }

        @Override
        public List<RegisterRow> rows() {
          return table;
        }
      };

  private RulesInForce rules(String proclaimedDays) {
    return new RulesInForce(new CalendarSource(proclaimedDays), source, events::add);
  }

  private Path proclaimed(String content) throws Exception {
    return proclaimed(content, StandardCharsets.UTF_8);
  }

  private Path proclaimed(String content, Charset charset) throws Exception {
    return Files.write(folder.resolve("proclaimed.csv"), content.getBytes(charset));
  }

  private static LocalDate due(RulesInForce rules) {
    return new RegisteredTimescales(rules).due("safeguarding-decision", START).legalLastDay();
  }

  @Test
  void a_proclaimed_day_moves_due_dates_once_it_is_read() throws Exception {
    Path file = proclaimed("date,name\n");
    RulesInForce rules = rules(file.toString());
    String before = rules.calendarFingerprint();
    assertThat(due(rules)).isEqualTo(LocalDate.of(2029, 5, 9));

    proclaimed("\uFEFFdate,name\r\n2029-05-08,\"Coronation, second day\"\r\n\r\n");

    assertThat(rules.reload()).isTrue();
    assertThat(due(rules)).isEqualTo(LocalDate.of(2029, 5, 10));
    assertThat(new CurrentCalendar(rules).isWorkingDay(LocalDate.of(2029, 5, 8))).isFalse();
    assertThat(rules.calendarFingerprint()).isNotEqualTo(before);
    assertThat(events)
        .containsExactly(
            new CountingRulesChanged(
                true, false, rules.calendarFingerprint(), rules.registerFingerprint()));
  }

  @Test
  void reading_again_what_has_not_changed_changes_nothing() {
    RulesInForce rules = rules("");

    assertThat(rules.reload()).isFalse();
    assertThat(events).isEmpty();
  }

  @Test
  void the_same_table_deployed_again_changes_nothing() {
    RulesInForce rules = rules("");
    version = "2";

    assertThat(rules.reload()).isFalse();
    assertThat(events).isEmpty();
  }

  @Test
  void fingerprints_are_the_same_after_a_restart() {
    assertThat(rules("").registerFingerprint()).isEqualTo(rules("").registerFingerprint());
    assertThat(rules("").calendarFingerprint()).isEqualTo(rules("").calendarFingerprint());
  }

  @Test
  void fingerprints_do_not_hang_on_the_order_in_which_a_rule_lists_its_days() {
    String before = rules("").registerFingerprint();
    table =
        TestRules.packagedWith(
            "mdt-meeting", "parameters", "\"meets=Fri,Mon,Wed;when closed=no meeting\"");

    assertThat(rules("").registerFingerprint()).isEqualTo(before);
    assertThat(rules("").now().register().find("mdt-meeting", START).orElseThrow().toString())
        .contains("[MONDAY, WEDNESDAY, FRIDAY]");
  }

  @Test
  void a_changed_row_is_put_in_force_and_announced() {
    RulesInForce rules = rules("");
    table = TestRules.packagedWith("safeguarding-decision", "amount", "1");
    version = "2";

    assertThat(rules.reload()).isTrue();
    assertThat(due(rules)).isEqualTo(LocalDate.of(2029, 5, 8));
    assertThat(events)
        .containsExactly(
            new CountingRulesChanged(
                false, true, rules.calendarFingerprint(), rules.registerFingerprint()));
  }

  @Test
  void a_wrong_table_leaves_the_old_one_in_force() {
    RulesInForce rules = rules("");
    table = TestRules.packagedWith("dols-urgent", "amount", "8");
    version = "2";

    assertThatThrownBy(rules::reload).isInstanceOf(InvalidTableException.class);
    assertThat(due(rules)).isEqualTo(LocalDate.of(2029, 5, 9));
    assertThat(events).isEmpty();
  }

  @Test
  void a_wrong_deployed_table_does_not_stop_the_application_from_starting() {
    RulesInForce rules = rules("");
    table = List.of();
    version = "2";

    rules.afterStart();

    assertThat(due(rules)).isEqualTo(LocalDate.of(2029, 5, 9));
  }

  @Test
  void a_case_keeps_the_row_in_force_when_its_clock_started() {
    table =
        TestRules.and(
            TestRules.packagedWith("referral-assessment", "effectiveTo", "\"2026-12-31\""),
            "referral-assessment",
            "effectiveFrom",
            "\"2027-01-01\"",
            "amount",
            "21");
    RegisteredTimescales timescales = new RegisteredTimescales(rules(""));

    assertThat(timescales.due("CA-03", LocalDate.of(2026, 12, 31)).legalLastDay())
        .isEqualTo(LocalDate.of(2027, 1, 28));
    assertThat(timescales.due("CA-03", LocalDate.of(2027, 1, 1)).legalLastDay())
        .isEqualTo(LocalDate.of(2027, 1, 22));
    assertThat(
            timescales
                .find("referral-assessment", LocalDate.of(2026, 12, 31))
                .orElseThrow()
                .amount())
        .isEqualTo(28);
    assertThat(timescales.rows())
        .filteredOn(row -> row.key().equals("referral-assessment"))
        .hasSize(2);
  }

  @Test
  void an_ended_row_is_not_found_for_a_later_start() {
    table = TestRules.packagedWith("referral-assessment", "effectiveTo", "\"2026-12-31\"");
    RegisteredTimescales timescales = new RegisteredTimescales(rules(""));

    assertThatThrownBy(() -> timescales.due("referral-assessment", LocalDate.of(2027, 1, 1)))
        .isInstanceOf(UnknownTimescaleException.class)
        .hasMessage(
            "referral-assessment (CA-03) is not in force for a clock that starts on 2027-01-01");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "08/05/2029,Coronation | row 2, column date: is a date like 2029-05-08",
        "2029-02-30,Coronation | row 2, column date: is a date like 2029-05-08",
        "2029-05-08, | row 2, column name: says what the day is",
        ",Coronation | row 2, column date: is a date like 2029-05-08",
        "2029-05-12,Coronation | row 2, column date: 2029-05-12 is at the weekend",
        "2029-05-08 | row 2, column name: says what the day is",
      })
  void a_bad_row_of_proclaimed_days_is_refused_by_line_and_column(String line, String message)
      throws Exception {
    Path file = proclaimed("date,name\n" + line + "\n");

    assertThatThrownBy(() -> rules(file.toString()))
        .isInstanceOf(InvalidTableException.class)
        .hasMessageContaining("waymark.calendar.proclaimed-days")
        .hasMessageContaining(message);
  }

  @Test
  void all_bad_rows_are_named_at_once() throws Exception {
    Path file = proclaimed("date,name\nsoon,Jubilee\n2029-05-08,One\n2029-05-08,Two\n,\n");

    assertThatThrownBy(() -> rules(file.toString()))
        .hasMessageContaining("row 2, column date")
        .hasMessageContaining("row 4, column date: 2029-05-08 stands twice");
  }

  @Test
  void a_file_without_its_heading_is_refused() throws Exception {
    Path file = proclaimed("2029-05-08,Coronation\n");

    assertThatThrownBy(() -> rules(file.toString()))
        .hasMessageContaining("row 1: starts with the heading date,name");
  }

  @Test
  void an_empty_file_is_refused() throws Exception {
    Path file = proclaimed("");

    assertThatThrownBy(() -> rules(file.toString())).hasMessageContaining("heading date,name");
  }

  @Test
  void a_file_in_another_encoding_is_refused() throws Exception {
    Path file = proclaimed("date,name\n2029-05-08,Caf\u00e9 Day\n", StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> rules(file.toString())).hasMessageContaining("is not UTF-8");
  }

  @Test
  void an_unclosed_quote_is_refused() throws Exception {
    Path file = proclaimed("date,name\n2029-05-08,\"Coronation\n");

    assertThatThrownBy(() -> rules(file.toString())).hasMessageContaining("a quote is not closed");
  }

  @Test
  void a_configured_file_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> rules(folder.resolve("none.csv").toString()))
        .isInstanceOf(InvalidTableException.class)
        .hasMessageContaining("cannot be read");
  }
}
