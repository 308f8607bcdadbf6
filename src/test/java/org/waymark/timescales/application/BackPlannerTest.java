package org.waymark.timescales.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.timescales.RenewalPlan;
import org.waymark.timescales.TestData;

class BackPlannerTest {

  private final BackPlanner planner = new BackPlanner(TestRules.timescales());

  static Stream<CSVRecord> plans() {
    return TestData.read("renewal-plans.csv").stream();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void a_renewal_is_planned_back_from_the_last_day(CSVRecord example) {
    RenewalPlan plan = planner.plan(day(example, "last"));

    assertThat(plan)
        .usingRecursiveComparison()
        .ignoringFields("explanation")
        .isEqualTo(
            new RenewalPlan(
                day(example, "last"),
                day(example, "prompt1"),
                day(example, "prompt2"),
                day(example, "windowOpens"),
                day(example, "requestBy"),
                day(example, "escalateOn"),
                day(example, "assessmentsBy"),
                day(example, "signBy"),
                Long.parseLong(example.get("assessmentDays")),
                Boolean.parseBoolean(example.get("feasible")),
                ""));
    assertThat(plan.explanation().contains("plan for assessments within"))
        .isEqualTo(!plan.feasible());
  }

  private static LocalDate day(CSVRecord example, String column) {
    return LocalDate.parse(example.get(column));
  }
}
