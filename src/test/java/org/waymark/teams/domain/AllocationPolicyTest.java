package org.waymark.teams.domain;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.teams.domain.Ranking.Candidate;

class AllocationPolicyTest {

  private static final LocalDate A_MONDAY = LocalDate.of(2026, 11, 23);
  private static final Set<DayOfWeek> FULL_TIME =
      Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);

  @Test
  void somebody_who_is_leaving_gets_no_new_case_even_before_the_last_day() {
    assertThat(new StillEmployed().refusal(worker().lastDay(A_MONDAY.plusWeeks(2)).get(), needs(1)))
        .contains("leaves on Monday 7 December 2026");
    assertThat(new StillEmployed().refusal(worker().get(), needs(1))).isEmpty();
  }

  @Test
  void every_missing_skill_is_named() {
    CaseNeeds needs = needs(Set.of("deafblind", "bia", "ot"), null, null, A_MONDAY);
    assertThat(new HasTheSkills().refusal(worker().skills("ot").get(), needs))
        .contains("lacks the skill best interests assessor, deafblind");
    assertThat(new HasTheSkills().refusal(worker().skills("ot", "bia", "deafblind").get(), needs))
        .isEmpty();
  }

  @Test
  void a_case_that_just_fits_the_limit_is_allowed_and_one_point_more_is_not() {
    Worker worker = worker().caseload(18, 20).get();
    assertThat(new WithinCaseloadLimit().refusal(worker, needs(2))).isEmpty();
    assertThat(new WithinCaseloadLimit().refusal(worker, needs(3)))
        .contains("would be over the limit: holds 18 of 20 points and the case weighs 3");
  }

  @Test
  void who_has_no_limit_holds_no_cases_and_is_told_so_once() {
    Worker manager = worker().caseload(0, 0).get();
    List<String> reasons =
        AllocationPolicy.all().stream()
            .flatMap(policy -> policy.refusal(manager, needs(1)).stream())
            .toList();
    assertThat(reasons).containsExactly("does not hold cases");
  }

  @Test
  void the_newly_qualified_hold_lighter_cases() {
    Worker newly = worker().newlyQualified().get();
    assertThat(new NewlyQualifiedHoldLighterCases().refusal(newly, needs(2))).isEmpty();
    assertThat(new NewlyQualifiedHoldLighterCases().refusal(newly, needs(3)))
        .contains("is newly qualified and the case weighs 3, more than 2");
    assertThat(new NewlyQualifiedHoldLighterCases().refusal(worker().get(), needs(5))).isEmpty();
  }

  @Test
  void a_part_timer_who_is_back_within_three_working_days_may_take_it() {
    Worker thursdays = worker().days(THURSDAY).get();
    assertThat(new BackSoonEnough().refusal(thursdays, needs(1))).isEmpty();
  }

  @Test
  void a_part_timer_who_is_back_later_may_not() {
    Worker fridays = worker().days(FRIDAY).get();
    assertThat(new BackSoonEnough().refusal(fridays, needs(1)))
        .contains("is not working for 4 days, until Friday 27 November 2026");
  }

  @Test
  void a_weekend_does_not_count_as_waiting() {
    LocalDate friday = A_MONDAY.minusDays(3);
    Worker midweek = worker().days(WEDNESDAY).get();
    assertThat(new BackSoonEnough().refusal(midweek, needs(Set.of(), null, null, friday)))
        .isEmpty();
  }

  @Test
  void somebody_on_leave_is_refused_with_the_day_of_return() {
    Worker away = worker().leave(A_MONDAY.minusDays(7), A_MONDAY.plusDays(6)).get();
    assertThat(new BackSoonEnough().refusal(away, needs(1)))
        .contains("is on leave and back on Monday 30 November 2026");
  }

  @Test
  void a_day_of_leave_does_not_matter() {
    Worker away = worker().leave(A_MONDAY, A_MONDAY).get();
    assertThat(new BackSoonEnough().refusal(away, needs(1))).isEmpty();
  }

  @Test
  void somebody_who_never_works_is_refused() {
    assertThat(new BackSoonEnough().refusal(worker().days().get(), needs(1)))
        .contains("has no working day within a year");
  }

  @Test
  void availability_says_why_somebody_is_not_in() {
    Worker worker =
        worker()
            .days(MONDAY, TUESDAY)
            .leave(A_MONDAY.plusDays(1), A_MONDAY.plusDays(1))
            .lastDay(A_MONDAY.plusDays(7))
            .get();
    assertThat(worker.availability(A_MONDAY, true)).isEqualTo(Availability.WORKING);
    assertThat(worker.availability(A_MONDAY, false)).isEqualTo(Availability.CLOSED);
    assertThat(worker.availability(A_MONDAY.plusDays(1), true)).isEqualTo(Availability.ON_LEAVE);
    assertThat(worker.availability(A_MONDAY.plusDays(2), true))
        .isEqualTo(Availability.NOT_A_WORKING_DAY);
    assertThat(worker.availability(A_MONDAY.plusDays(7), true)).isEqualTo(Availability.WORKING);
    assertThat(worker.availability(A_MONDAY.plusDays(8), true)).isEqualTo(Availability.LEFT);
  }

  @Test
  void who_knows_the_person_comes_first_then_the_area_then_who_is_in_then_who_has_room() {
    Worker known = worker().id("known").caseload(19, 20).days(WEDNESDAY).get();
    Worker local = worker().id("local").districts("WM1").caseload(15, 20).get();
    Worker free = worker().id("free").caseload(0, 20).get();
    Worker busy = worker().id("busy").caseload(10, 20).get();
    Worker tomorrow = worker().id("tomorrow").caseload(0, 20).days(TUESDAY).get();
    CaseNeeds needs = needs(Set.of(), "WM1", "known", A_MONDAY);

    List<Candidate> ranked = new Ranking(needs).rank(List.of(busy, tomorrow, free, local, known));

    assertThat(ranked)
        .extracting(candidate -> candidate.worker().id())
        .containsExactly("known", "local", "free", "busy", "tomorrow");
    assertThat(ranked.get(0).reasons())
        .containsExactly(
            "already knows the person",
            "next works on Wednesday 25 November 2026",
            "holds 19 of 20 points");
    assertThat(ranked.get(1).reasons())
        .containsExactly(
            "usually works in WM1", "works on Monday 23 November 2026", "holds 15 of 20 points");
  }

  @Test
  void a_postcode_is_understood_however_it_is_typed() {
    assertThat(Postcodes.district("wm1 2ab")).contains("WM1");
    assertThat(Postcodes.district(" WM12AB ")).contains("WM1");
    assertThat(Postcodes.district("WM20 1AA")).contains("WM20");
    assertThat(Postcodes.district("SW1A 1AA")).contains("SW1A");
    assertThat(Postcodes.district("WM7")).contains("WM7");
    assertThat(Postcodes.district("near the church")).isEmpty();
    assertThat(Postcodes.district("")).isEmpty();
    assertThat(Postcodes.district(null)).isEmpty();
  }

  @Test
  void only_a_teams_own_managers_and_those_above_them_change_it() {
    assertThat(MayManage.change(Set.of("team-north.team-managers"), "team-north")).isTrue();
    assertThat(MayManage.change(Set.of("team-north.team-managers"), "team-south")).isFalse();
    assertThat(MayManage.change(Set.of("team-managers", "team-north"), "team-north")).isFalse();
    assertThat(MayManage.change(Set.of("service-managers"), "team-south")).isTrue();
    assertThat(MayManage.change(Set.of("administrators"), "team-south")).isTrue();
  }

  @Test
  void members_and_managers_read_a_team_and_providers_never_do() {
    assertThat(MayManage.read(Set.of("team-north", "practitioners"), "team-north")).isTrue();
    assertThat(MayManage.read(Set.of("team-south", "practitioners"), "team-north")).isFalse();
    assertThat(MayManage.read(Set.of("team-managers"), "team-north")).isTrue();
    assertThat(MayManage.read(Set.of("providers"), "team-north")).isFalse();
  }

  private static CaseNeeds needs(int weight) {
    CaseNeeds needs = needs(Set.of(), null, null, A_MONDAY);
    return new CaseNeeds(
        needs.skills(),
        weight,
        needs.on(),
        null,
        null,
        needs.isWorkingDay(),
        needs.workingDaysBetween());
  }

  private static CaseNeeds needs(Set<String> skills, String district, String known, LocalDate on) {
    return new CaseNeeds(
        skills,
        1,
        on,
        district,
        known,
        day -> day.getDayOfWeek().getValue() <= 5,
        until ->
            (int)
                on.plusDays(1)
                    .datesUntil(until.plusDays(1))
                    .filter(day -> day.getDayOfWeek().getValue() <= 5)
                    .count());
  }

  private static Draft worker() {
    return new Draft();
  }

  private static class Draft {
    private String id = "w";
    private Set<String> skills = Set.of();
    private Set<String> districts = Set.of();
    private Set<DayOfWeek> days = FULL_TIME;
    private boolean newly;
    private int caseload;
    private int limit = 20;
    private LocalDate lastDay;
    private List<Leave> leave = List.of();

    Draft id(String id) {
      this.id = id;
      return this;
    }

    Draft skills(String... skills) {
      this.skills = Set.of(skills);
      return this;
    }

    Draft districts(String... districts) {
      this.districts = Set.of(districts);
      return this;
    }

    Draft days(DayOfWeek... days) {
      this.days = Set.of(days);
      return this;
    }

    Draft newlyQualified() {
      this.newly = true;
      return this;
    }

    Draft caseload(int caseload, int limit) {
      this.caseload = caseload;
      this.limit = limit;
      return this;
    }

    Draft lastDay(LocalDate lastDay) {
      this.lastDay = lastDay;
      return this;
    }

    Draft leave(LocalDate first, LocalDate last) {
      this.leave = List.of(new Leave(first, last, Leave.Kind.ANNUAL));
      return this;
    }

    Worker get() {
      return new Worker(
          id,
          "team-north",
          id,
          null,
          Set.of(),
          Set.of(),
          skills,
          districts,
          days,
          newly,
          false,
          limit,
          caseload,
          lastDay,
          leave);
    }
  }
}
