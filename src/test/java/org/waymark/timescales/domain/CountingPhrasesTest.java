package org.waymark.timescales.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.timescales.Basis;
import org.waymark.timescales.Counting;
import org.waymark.timescales.CountingUnit;
import org.waymark.timescales.Roll;
import org.waymark.timescales.RuleParameters;
import org.waymark.timescales.TestData;
import org.waymark.timescales.Timescale;

class CountingPhrasesTest {

  private final BankHolidayCalendar calendar = new BankHolidayCalendar(Map.of(), Map.of());
  private final Arithmetic arithmetic = new Arithmetic(calendar, new Register(List.of()));

  static Stream<Arguments> phrases() {
    return TestData.read("phrases.csv").stream()
        .map(
            phrase ->
                Arguments.of(
                    phrase.get("phrase"),
                    row(phrase),
                    LocalDate.parse(phrase.get("start")),
                    LocalDate.parse(phrase.get("legal"))));
  }

  private static Timescale row(CSVRecord phrase) {
    return row(
        Integer.parseInt(phrase.get("amount")),
        named(CountingUnit.values(), CountingUnit::words, phrase.get("unit")),
        named(Counting.values(), Counting::words, phrase.get("counting")),
        named(Roll.values(), Roll::words, phrase.get("roll")),
        RuleParameters.NONE);
  }

  private static Timescale row(
      int amount, CountingUnit unit, Counting counting, Roll roll, RuleParameters parameters) {
    return new Timescale(
        "phrase",
        "P",
        "Phrase",
        amount,
        unit,
        counting,
        roll,
        null,
        parameters,
        Basis.LOCAL,
        "",
        "",
        null,
        null,
        "");
  }

  private static <E> E named(E[] values, Function<E, String> words, String text) {
    return Arrays.stream(values).filter(v -> words.apply(v).equals(text)).findFirst().orElseThrow();
  }

  @ParameterizedTest(name = "{0} from {2}")
  @MethodSource("phrases")
  void each_phrase_of_the_law_is_counted_its_own_way(
      String phrase, Timescale row, LocalDate start, LocalDate legal) {
    assertThat(arithmetic.count(row, start, Map.of()).legal()).as(phrase).isEqualTo(legal);
  }

  @Test
  void a_meeting_on_a_bank_holiday_is_held_on_the_next_working_day_where_policy_says_so() {
    RuleParameters moves =
        new RuleParameters(
            null,
            null,
            Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
            true,
            false);
    Timescale meeting = row(0, CountingUnit.NEXT_MEETING_DAY, null, Roll.NONE, moves);

    assertThat(arithmetic.count(meeting, LocalDate.of(2026, 12, 24), Map.of()).legal())
        .isEqualTo(LocalDate.of(2026, 12, 29));
    assertThat(arithmetic.count(meeting, LocalDate.of(2026, 12, 28), Map.of()).legal())
        .isEqualTo(LocalDate.of(2026, 12, 29));
    assertThat(arithmetic.count(meeting, LocalDate.of(2026, 12, 29), Map.of()).legal())
        .isEqualTo(LocalDate.of(2026, 12, 30));
  }
}
