package org.waymark.timescales.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.timescales.Basis;
import org.waymark.timescales.Counting;
import org.waymark.timescales.CountingUnit;
import org.waymark.timescales.RegisterRow;
import org.waymark.timescales.Roll;
import org.waymark.timescales.TableFault;
import org.waymark.timescales.Timescale;

/** Attempts to make the law laxer by editing the table. */
class StatutoryRowsTest {

  /** Of these the person or the calendar has the first day, so earlier is laxer. */
  private static final List<String> NOT_EARLIER =
      List.of("dols-request-opens", "reablement-free-period", "reablement-charge-from");

  static Stream<Arguments> laxerEdits() {
    return TestRules.register().rows().stream()
        .filter(row -> row.basis() == Basis.STATUTE)
        .flatMap(row -> edits(row).map(edit -> Arguments.of(row.key(), edit)));
  }

  private static Stream<String[]> edits(Timescale row) {
    Stream<String[]> always = Stream.<String[]>of(roll(row));
    return row.unit().counted() ? Stream.concat(always, counted(row)) : always;
  }

  private static String[] roll(Timescale row) {
    boolean backward = NOT_EARLIER.contains(row.key()) || row.roll() == Roll.FORWARD;
    return row.key().equals("subject-access-request")
        ? new String[] {"amount", "2"}
        : new String[] {"roll", backward ? "\"backward\"" : "\"forward\""};
  }

  private static Stream<String[]> counted(Timescale row) {
    boolean notEarlier = NOT_EARLIER.contains(row.key());
    boolean back = row.counting() == Counting.BEFORE;
    int amount = row.amount() + (notEarlier && !back ? -1 : 1);
    return Stream.of(
        new String[] {"amount", String.valueOf(amount)},
        counting(row, notEarlier),
        unit(row, notEarlier, back));
  }

  private static String[] counting(Timescale row, boolean notEarlier) {
    if (!notEarlier) {
      // Where the law already leaves the start out, only more units can be laxer.
      return row.counting() == Counting.AFTER
          ? new String[] {"amount", String.valueOf(row.amount() + 12)}
          : new String[] {"counting", "\"after\""};
    }
    return row.counting() == Counting.AFTER
        ? new String[] {"counting", "\"beginning with\""}
        : new String[] {"counting", "\"before\"", "amount", "60"};
  }

  private static String[] unit(Timescale row, boolean notEarlier, boolean back) {
    boolean shorter = notEarlier && !back;
    String unit = shorter ? "calendar days" : row.unit() == CountingUnit.MONTHS ? "years" : "weeks";
    return row.unit() == CountingUnit.MONTHS_LOOKING_BACK
        ? new String[] {"unit", "\"years\""}
        : new String[] {"unit", "\"" + unit + "\""};
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("laxerEdits")
  void a_statutory_row_cannot_be_made_laxer(String key, String[] edit) {
    List<TableFault> faults = TestRules.register().check(TestRules.packagedWith(key, edit));

    assertThat(faults).as(String.join(" ", edit)).singleElement();
    assertThat(faults.get(0).row()).isEqualTo(TestRules.row(key).number());
    assertThat(faults.get(0).message()).contains("laxer than");
  }

  @ParameterizedTest(name = "{0} {1}={2}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "dols-standard-assessments, amount, 18",
        "dols-standard-assessments, roll, \"backward\"",
        "dols-unauthorised-assessment, amount, 5",
        "direct-payment-next-review, amount, 11",
        "direct-payment-next-review, counting, \"beginning with\"",
        "subject-access-request, roll, \"none\"",
        "reablement-free-period, amount, 8",
        "reablement-charge-from, roll, \"forward\"",
        "dols-request-opens, amount, 21",
        "dols-urgent, timeOfDay, \"17:00\"",
      })
  void a_statutory_row_can_be_made_stricter(String key, String column, String text) {
    assertThat(TestRules.register().check(TestRules.packagedWith(key, column, text))).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}={2}: {3}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "dols-assessments-during-urgent, parameters, ``, laxer than DOL-T02",
        "dols-assessments-during-urgent, parameters, \"not after=urgentLastDay+1\", laxer",
        "dols-assessments-during-urgent, parameters, \"not after if given=urgentLastDay\", laxer",
        "dols-urgent-extended, parameters, ``, laxer than DOL-T04",
        "dols-urgent-extended, parameters, \"not after if given=originalLastDay+8\", laxer",
        "dols-standard-assessments, parameters, \"not after=anotherDay\", asks for a further date",
        "dols-standard-assessments, basis, \"local\", its basis is statute",
        "dols-standard-assessments, ruleId, \"DOL-T99\", encodes DOL-T01",
        "referral-assessment, basis, \"statute\", has no statutory limit",
        "reablement-free-period, timeOfDay, \"12:00\", HD-07 gives whole days",
        "dols-authorisation-expires, timeOfDay, \"09:00\", DOL-T10 gives whole days",
        "referral-assessment, ruleId, \"DOL-T01\", encoded by dols-standard-assessments",
        "dols-standard-assessments, amount, 21 + 7, needs a whole number",
        "dols-standard-assessments, parameters, \"from=reablement-charge-from\", laxer than DOL-T01",
        "dols-standard-assessments, effectiveTo, \"2027-03-31\", no row for starts on 2027-04-01",
        "dols-standard-assessments, effectiveFrom, \"2010-01-01\", no row for starts on 2009-04-01",
      })
  void the_law_cannot_be_slipped_out_of(String key, String column, String text, String message) {
    assertThat(
            TestRules.register()
                .check(TestRules.packagedWith(key, column, text == null ? "" : text)))
        .extracting(TableFault::message)
        .anyMatch(said -> said.contains(message));
  }

  @Test
  void a_statutory_row_cannot_be_deleted() {
    assertThat(TestRules.register().check(TestRules.packagedWithout("dols-standard-assessments")))
        .extracting(TableFault::message)
        .containsExactly("dols-standard-assessments (DOL-T01) has no row for starts on 2009-04-01");
  }

  @ParameterizedTest
  @CsvSource({
    "effectiveTo, 2027-03-31, 2027-04-01",
    "effectiveFrom, 2010-01-01, 2009-04-01",
  })
  void a_gap_is_named_at_the_row_and_column_that_leave_it(String column, String day, String start) {
    assertThat(
            TestRules.register()
                .check(
                    TestRules.packagedWith("dols-standard-assessments", column, "\"" + day + "\"")))
        .containsExactly(
            new TableFault(
                TestRules.row("dols-standard-assessments").number(),
                column,
                "dols-standard-assessments (DOL-T01) has no row for starts on " + start));
  }

  @Test
  void a_version_that_has_ended_was_held_to_the_law_on_all_its_days() {
    // On its last day both count alike; around Christmas fifteen working days are longer.
    List<RegisterRow> table =
        TestRules.and(
            TestRules.packagedWith(
                "dols-standard-assessments",
                "amount",
                "15",
                "unit",
                "\"working days\"",
                "effectiveTo",
                "\"2023-11-13\""),
            "dols-standard-assessments",
            "effectiveFrom",
            "\"2023-11-14\"");

    assertThat(TestRules.register().check(table))
        .singleElement()
        .satisfies(fault -> assertThat(fault.column()).isEqualTo("unit"))
        .satisfies(fault -> assertThat(fault.message()).contains("laxer than DOL-T01"));
  }

  @Test
  void a_row_that_models_may_name_is_ended_and_never_deleted() {
    assertThat(TestRules.register().check(TestRules.packagedWithout("referral-assessment")))
        .singleElement()
        .satisfies(fault -> assertThat(fault.column()).isEqualTo("key"))
        .satisfies(fault -> assertThat(fault.message()).contains("referral-assessment has no row"));
  }

  @Test
  void a_later_version_is_held_to_the_law_too() {
    List<RegisterRow> ended =
        TestRules.packagedWith("dols-standard-assessments", "effectiveTo", "\"2027-03-31\"");
    List<RegisterRow> laxer =
        TestRules.and(
            ended, "dols-standard-assessments", "effectiveFrom", "\"2027-04-01\"", "amount", "22");

    assertThat(TestRules.register().check(laxer))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.row()).isEqualTo(laxer.size());
              assertThat(fault.column()).isEqualTo("amount");
              assertThat(fault.message())
                  .contains("for 2027-04-01 the row gives 2027-04-22, the law 2027-04-21");
            });
  }
}
