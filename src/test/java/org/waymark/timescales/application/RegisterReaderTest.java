package org.waymark.timescales.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.timescales.InvalidTableException;
import org.waymark.timescales.RegisterRow;
import org.waymark.timescales.TableFault;

class RegisterReaderTest {

  private static List<TableFault> faults(List<RegisterRow> table) {
    return TestRules.register().check(table);
  }

  @Test
  void the_packaged_register_has_no_fault() {
    assertThat(faults(TestRules.packaged())).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}={2}: {3}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "referral-assessment, key, ``, is needed",
        "referral-assessment, key, \"Assessment Due\", lower case with hyphens",
        "referral-assessment, ruleId, \" \", is needed",
        "referral-assessment, name, ``, is needed",
        "referral-assessment, amount, ``, needs a whole number",
        "referral-assessment, amount, -3, needs a whole number",
        "referral-assessment, amount, 2.5, needs a whole number",
        "referral-assessment, amount, 99999, needs a whole number",
        "home-assessment, amount, 0, is at least 1",
        "told-date, amount, 3, stays empty",
        "referral-assessment, unit, \"fortnights\", is one of: calendar days",
        "referral-assessment, unit, ``, is one of: calendar days",
        "referral-assessment, counting, \"from\", is one of: beginning with",
        "referral-assessment, counting, ``, is one of: beginning with",
        "told-date, counting, \"after\", stays empty",
        "referral-assessment, roll, \"sideways\", is one of: none",
        "bidding-closes, timeOfDay, \"noon\", is a time like 09:30",
        "overnight-handover, timeOfDay, ``, is needed for a working morning",
        "referral-assessment, basis, \"habit\", is one of: statute",
        "referral-assessment, source, ``, is needed",
        "referral-assessment, mark, ``, is needed",
        "referral-assessment, effectiveFrom, \"1 April 2027\", is a date like 2027-04-01",
        "referral-assessment, effectiveTo, \"2027-02-30\", is a date like 2027-04-01",
        "referral-assessment, parameters, \"until=tomorrow\", knows from",
        "referral-assessment, parameters, \"meets=Mon\", belongs to the unit next meeting day",
        "referral-assessment, parameters, \"not after=12\", names a date",
        "referral-assessment, parameters, \"not after=start\", names a date",
        "referral-assessment, parameters, \"gives=a day\", gives is",
        "referral-assessment, parameters, \"from=nothing-such\", no row has the key",
        "referral-assessment, parameters, \"from=referral-assessment\", counts from itself",
        "renewal-sign-by, parameters, \"from=renewal-request-by\", counts from itself",
        "mdt-meeting, parameters, ``, needs its days",
        "mdt-meeting, parameters, \"meets=Sat\", lists days from Mon to Fri",
        "mdt-meeting, parameters, \"meets=Mon;when closed=cancelled\", when closed is",
        "referral-assessment, name, \"one\" or \"other\", holds one text in quotes",
        "referral-assessment, unit, weeks, holds one text in quotes",
        "referral-assessment, source, ruleId + \"x\", holds one text in quotes",
        "referral-assessment, effectiveFrom, date(\"2027-04-01\"), holds one text in quotes",
        "referral-assessment, key, not(\"x\"), holds one text in quotes",
        "referral-assessment, amount, 20 + 8, needs a whole number",
        "referral-assessment, mark, \"Q\", is one of: V",
        "referral-assessment, name, \"unclosed, holds one text in quotes",
      })
  void a_wrong_cell_is_refused_with_its_row_and_column(
      String key, String column, String text, String message) {
    int row = TestRules.row(key).number();

    assertThat(faults(TestRules.packagedWith(key, column, text == null ? "" : text)))
        .anySatisfy(
            fault -> {
              assertThat(fault.row()).isEqualTo(row);
              assertThat(fault.column()).isEqualTo(column);
              assertThat(fault.message()).contains(message);
            });
  }

  @Test
  void an_end_before_the_beginning_is_refused() {
    assertThat(
            faults(
                TestRules.packagedWith(
                    "referral-assessment",
                    "effectiveFrom",
                    "\"2027-04-01\"",
                    "effectiveTo",
                    "\"2027-03-31\"")))
        .extracting(TableFault::column)
        .containsExactly("effectiveTo");
  }

  @Test
  void two_rows_of_one_key_may_not_be_in_force_at_once() {
    assertThat(faults(TestRules.packagedAnd("referral-assessment")))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.row()).isEqualTo(TestRules.packaged().size() + 1);
              assertThat(fault.column()).isEqualTo("effectiveFrom");
            });
  }

  @Test
  void a_circle_through_a_later_version_is_refused_too() {
    List<RegisterRow> table =
        TestRules.and(
            TestRules.packagedWith("renewal-sign-by", "effectiveTo", "\"2030-12-31\""),
            "renewal-sign-by",
            "effectiveFrom",
            "\"2031-01-01\"",
            "parameters",
            "\"from=renewal-request-by\"");

    assertThat(faults(table))
        .extracting(TableFault::message)
        .contains("from: renewal-sign-by counts from itself");
  }

  @Test
  void a_missing_column_is_named() {
    List<RegisterRow> table =
        TestRules.packaged().stream()
            .map(
                row -> {
                  Map<String, String> cells = new HashMap<>(row.cells());
                  cells.remove("roll");
                  return new RegisterRow(row.number(), cells);
                })
            .toList();

    assertThat(faults(table)).containsExactly(new TableFault(0, "roll", "is missing"));
  }

  @Test
  void an_empty_table_is_refused() {
    assertThat(faults(List.of())).containsExactly(new TableFault(0, "", "has no rows"));
  }

  @Test
  void all_faults_are_named_at_once() {
    List<RegisterRow> table =
        TestRules.packagedWith(
            "referral-assessment", "amount", "many", "unit", "\"moons\"", "source", "");

    assertThatThrownBy(() -> RegisterReader.read(table, TestRules.calendar()))
        .hasMessageContaining("row 8, column amount")
        .hasMessageContaining("row 8, column unit")
        .hasMessageContaining("row 8, column source")
        .asInstanceOf(type(InvalidTableException.class))
        .satisfies(refused -> assertThat(refused.faults()).hasSize(3));
  }
}
