package org.waymark.timescales.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.timescales.DueDates;
import org.waymark.timescales.TestData;
import org.waymark.timescales.Timescale;
import org.waymark.timescales.Timescales;

class WorkedExamplesTest {

  private static final List<String> FILES =
      List.of(
          "dols.csv",
          "renewal.csv",
          "care-act.csv",
          "discharge.csv",
          "brokerage.csv",
          "information.csv",
          "front-door.csv");

  private final Timescales timescales = TestRules.timescales();

  static Stream<Arguments> examples() {
    return FILES.stream()
        .flatMap(file -> TestData.read(file).stream())
        .map(
            example ->
                Arguments.of(
                    example.get("rule"),
                    example.get("timescale"),
                    LocalDate.parse(example.get("start")),
                    further(example),
                    LocalDate.parse(example.get("legal")),
                    LocalDate.parse(example.get("operational"))));
  }

  private static Map<String, LocalDate> further(CSVRecord example) {
    Map<String, LocalDate> further = new HashMap<>();
    if (!example.get("further").isEmpty()) {
      String[] sides = example.get("further").split("=");
      further.put(sides[0], LocalDate.parse(sides[1]));
    }
    return further;
  }

  @ParameterizedTest(name = "{0} {1} from {2} {3}")
  @MethodSource("examples")
  void counts_as_worked_out_by_hand(
      String rule,
      String key,
      LocalDate start,
      Map<String, LocalDate> further,
      LocalDate legal,
      LocalDate operational) {
    DueDates due = timescales.due(key, start, further);

    assertThat(due.ruleId()).isEqualTo(rule);
    assertThat(due.legalLastDay()).isEqualTo(legal);
    assertThat(due.operationalLastDay()).isEqualTo(operational);
  }

  @Test
  void every_row_of_the_register_has_a_worked_example() {
    Set<String> shown = new HashSet<>();
    examples().forEach(example -> shown.add((String) example.get()[1]));

    assertThat(TestRules.register().rows()).extracting(Timescale::key).allMatch(shown::contains);
  }

  @Test
  void a_clock_starts_on_the_london_date_of_its_instant() {
    for (CSVRecord example : TestData.read("instants.csv")) {
      assertThat(
              TestRules.register()
                  .startOf(example.get("timescale"), Instant.parse(example.get("instant"))))
          .as(example.get("note"))
          .isEqualTo(LocalDate.parse(example.get("start")));
    }
  }
}
