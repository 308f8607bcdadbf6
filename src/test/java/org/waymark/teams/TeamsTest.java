package org.waymark.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.waymark.teams.AllocationEvent.Kind;
import org.waymark.teams.AllocationResult.Done;
import org.waymark.teams.AllocationResult.Refused;
import org.waymark.teams.AllocationSuggestions.Refusal;
import org.waymark.teams.AllocationSuggestions.Suggestion;

@SpringJUnitConfig(TeamsTestConfiguration.class)
class TeamsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String CASE = "REF-2026-000001";

  @Autowired Teams teams;
  @Autowired DemoTeams demo;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void demo_data() {
    jdbc.execute(
        "truncate cover_trace, allocation_event, allocation, worker_cover, worker_leave, worker,"
            + " team_area, team");
    demo.load();
  }

  @Test
  void demo_data_is_loaded_once() {
    demo.load();
    assertThat(teams.all()).extracting(Team::id).containsExactly("team-north", "team-south");
    assertThat(jdbc.queryForObject("select count(*) from worker", Integer.class)).isEqualTo(18);
  }

  @Test
  void a_postcode_finds_its_team() {
    assertThat(teams.teamForPostcode("wm2 4qd")).map(Team::id).contains("team-north");
    assertThat(teams.teamForPostcode("WM20 1AA")).map(Team::id).contains("team-south");
    assertThat(teams.teamForPostcode("ZZ99 3VZ")).isEmpty();
    assertThat(teams.teamForPostcode("no fixed abode")).isEmpty();
  }

  @Test
  void the_areas_of_a_team_stand_as_people_count_them() {
    assertThat(teams.team("team-south").orElseThrow().districts())
        .containsSubsequence("WM6", "WM9", "WM20");
  }

  @Test
  void an_unknown_team_or_worker_is_empty() {
    assertThat(teams.team("team-west")).isEmpty();
    assertThat(teams.worker("nobody")).isEmpty();
    assertThat(teams.caseload("nobody")).isZero();
  }

  @Test
  void who_is_away_or_lacks_the_skill_is_not_available() {
    assertThat(ids(teams.workersAvailable("team-north", TODAY, Set.of())))
        .contains("practitioner", "practitioner-2")
        .doesNotContain("north-sw-4", "north-sw-6", "north-sca-1");
    assertThat(ids(teams.workersAvailable("team-north", TODAY.plusDays(1), Set.of("deafblind"))))
        .containsExactly("north-sw-4");
    assertThat(teams.workersAvailable("team-north", TODAY.minusDays(1), Set.of()))
        .as("on a Sunday")
        .isEmpty();
  }

  @Test
  void suggestions_are_ranked_and_everybody_else_is_refused_with_reasons() {
    AllocationSuggestions answer =
        teams.suggestAllocation(
            new AllocationRequest("team-north", Set.of(), 3, TODAY, "WM1 2AB", "practitioner-2"));
    assertThat(answer.suggested())
        .extracting(Suggestion::worker)
        .startsWith("practitioner-2", "practitioner")
        .doesNotContain("north-sw-5");
    assertThat(answer.suggested().get(1).reasons())
        .containsExactly(
            "usually works in WM1", "works on Monday 23 November 2026", "holds 14 of 24 points");
    assertThat(refusal(answer, "north-sw-5"))
        .containsExactly("would be over the limit: holds 24 of 24 points and the case weighs 3");
    assertThat(refusal(answer, "north-sw-6"))
        .containsExactly("is on leave and back on Monday 7 December 2026");
    assertThat(refusal(answer, "north-sw-3"))
        .containsExactly("is newly qualified and the case weighs 3, more than 2");
    assertThat(answer.refused()).extracting(Refusal::worker).doesNotContain("team-manager");
  }

  @Test
  void a_rare_skill_narrows_the_choice() {
    AllocationSuggestions answer =
        teams.suggestAllocation(
            new AllocationRequest("team-north", Set.of("deafblind"), 2, TODAY, null, null));
    assertThat(answer.suggested()).extracting(Suggestion::worker).containsExactly("north-sw-4");
    assertThat(answer.suggested().get(0).reasons())
        .contains("has every skill asked for", "next works on Tuesday 24 November 2026");
    assertThat(refusal(answer, "practitioner")).containsExactly("lacks the skill deafblind");
  }

  @Test
  void a_weight_outside_the_scale_is_refused() {
    assertThatThrownBy(() -> new AllocationRequest("team-north", Set.of(), 6, TODAY, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("weight");
    assertThat(
            reasons(teams.allocate(CASE, "practitioner", CaseDemand.ofWeight(0), "team-manager")))
        .containsExactly("The weight must be from 1 to 5.");
  }

  @Test
  void a_case_is_allocated_accepted_and_released_and_weighs_meanwhile() {
    assertThat(teams.allocate(CASE, "practitioner", CaseDemand.ofWeight(3), "team-manager"))
        .isEqualTo(new Done("practitioner"));
    assertThat(teams.caseload("practitioner")).isEqualTo(17);
    assertThat(teams.allocatedWorker(CASE)).contains("practitioner");
    assertThat(teams.accept(CASE, "practitioner")).isEqualTo(new Done("practitioner"));
    teams.accept(CASE, "practitioner");
    teams.release(CASE, "practitioner");
    teams.release(CASE, "practitioner");
    assertThat(teams.caseload("practitioner")).isEqualTo(14);
    assertThat(teams.allocatedWorker(CASE)).isEmpty();
    assertThat(kinds()).containsExactly(Kind.ALLOCATED, Kind.ACCEPTED, Kind.RELEASED);
  }

  @Test
  void a_case_is_returned_with_a_reason_only() {
    teams.allocate(CASE, "practitioner", CaseDemand.ofWeight(3), "team-manager");
    assertThat(reasons(teams.returnToTeam(CASE, " ", "practitioner")))
        .containsExactly("A reason is needed to return a case.");
    assertThat(teams.returnToTeam(CASE, "A relative of mine", "practitioner"))
        .isEqualTo(new Done("practitioner"));
    assertThat(teams.allocationHistory(CASE).get(1).reason()).isEqualTo("A relative of mine");
    assertThat(reasons(teams.returnToTeam(CASE, "again", "practitioner")))
        .containsExactly("The case is not allocated to anybody.");
  }

  @Test
  void nobody_accepts_a_case_of_somebody_else() {
    teams.allocate(CASE, "practitioner", CaseDemand.ofWeight(3), "team-manager");
    assertThat(reasons(teams.accept(CASE, "practitioner-2")))
        .containsExactly("The case is not allocated to this worker.");
    assertThat(reasons(teams.accept("REF-2026-000404", "practitioner"))).hasSize(1);
  }

  @Test
  void a_case_moves_to_another_worker_and_both_stand_in_the_history() {
    teams.allocate(CASE, "practitioner", CaseDemand.ofWeight(3), "team-manager");
    teams.allocate(CASE, "practitioner-2", CaseDemand.ofWeight(3), "team-manager");
    assertThat(teams.caseload("practitioner")).isEqualTo(14);
    assertThat(teams.caseload("practitioner-2")).isEqualTo(12);
    assertThat(kinds()).containsExactly(Kind.ALLOCATED, Kind.MOVED, Kind.ALLOCATED);
  }

  @Test
  void allocating_the_same_again_changes_nothing_and_a_new_weight_is_noted() {
    teams.allocate(CASE, "practitioner", CaseDemand.ofWeight(3), "team-manager");
    teams.accept(CASE, "practitioner");
    teams.allocate(CASE, "practitioner", CaseDemand.ofWeight(3), "team-manager");
    assertThat(kinds()).containsExactly(Kind.ALLOCATED, Kind.ACCEPTED);
    teams.allocate(CASE, "practitioner", CaseDemand.ofWeight(5), "team-manager");
    assertThat(teams.caseload("practitioner")).isEqualTo(19);
    assertThat(kinds()).containsExactly(Kind.ALLOCATED, Kind.ACCEPTED, Kind.ALLOCATED);
  }

  @Test
  void over_the_limit_is_refused_and_a_reason_overrides_it() {
    assertThat(reasons(teams.allocate(CASE, "north-sw-5", CaseDemand.ofWeight(2), "team-manager")))
        .containsExactly("would be over the limit: holds 24 of 24 points and the case weighs 2");
    assertThat(teams.allocationHistory(CASE)).isEmpty();
    assertThat(
            overridable(teams.allocate(CASE, "north-sw-5", CaseDemand.ofWeight(2), "team-manager")))
        .isTrue();
    assertThat(
            teams.allocate(
                CASE, "north-sw-5", CaseDemand.ofWeight(2), "team-manager", "Knows the family"))
        .isEqualTo(new Done("north-sw-5"));
    assertThat(teams.allocationHistory(CASE).get(0).reason()).isEqualTo("Knows the family");
  }

  @Test
  void who_is_on_leave_or_lacks_the_skill_gets_a_case_only_with_a_reason() {
    var asksForSkill = new CaseDemand(1, Set.of("deafblind"));
    var refused = teams.allocate(CASE, "north-sw-6", asksForSkill, "team-manager");
    assertThat(reasons(refused))
        .containsExactly(
            "lacks the skill deafblind", "is on leave and back on Monday 7 December 2026");
    assertThat(teams.objections(CASE, "north-sw-6", asksForSkill)).isEqualTo(reasons(refused));
    assertThat(overridable(refused)).isTrue();
    assertThat(teams.allocate(CASE, "north-sw-6", asksForSkill, "team-manager", "Knows him"))
        .isEqualTo(new Done("north-sw-6"));
  }

  private static boolean overridable(AllocationResult result) {
    return ((AllocationResult.Refused) result).overridable();
  }

  @Test
  void what_nothing_overrides_says_so() {
    assertThat(overridable(teams.allocate(CASE, "nobody", CaseDemand.ofWeight(1), "team-manager")))
        .isFalse();
    assertThat(
            overridable(
                teams.allocate(CASE, "business-support", CaseDemand.ofWeight(1), "team-manager")))
        .isFalse();
    assertThat(
            overridable(teams.allocate(CASE, "north-sw-5", CaseDemand.ofWeight(6), "team-manager")))
        .isFalse();
  }

  @Test
  void an_unknown_worker_and_one_without_cases_are_refused_whatever_the_reason() {
    assertThat(
            reasons(
                teams.allocate(CASE, "nobody", CaseDemand.ofWeight(1), "team-manager", "because")))
        .containsExactly("There is no worker with that id.");
    assertThat(
            reasons(
                teams.allocate(
                    CASE, "business-support", CaseDemand.ofWeight(1), "team-manager", "because")))
        .containsExactly("does not hold cases");
  }

  @Test
  void two_managers_at_once_never_take_a_worker_over_the_limit() throws Exception {
    ExecutorService managers = Executors.newFixedThreadPool(2);
    CountDownLatch ready = new CountDownLatch(2);
    try {
      List<Future<AllocationResult>> answers =
          List.of(
              managers.submit(() -> allocateTogether(ready, "REF-2026-000011")),
              managers.submit(() -> allocateTogether(ready, "REF-2026-000012")));
      int done = 0;
      for (Future<AllocationResult> answer : answers) {
        done += answer.get() instanceof Done ? 1 : 0;
      }
      assertThat(done).isEqualTo(1);
      assertThat(teams.caseload("north-sw-4")).isEqualTo(15);
    } finally {
      managers.shutdownNow();
    }
  }

  @Test
  void history_is_never_changed() {
    teams.allocate(CASE, "practitioner", CaseDemand.ofWeight(3), "team-manager");
    assertThatThrownBy(() -> jdbc.update("update allocation_event set weight = 1"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void cover_stands_in_only_while_the_worker_is_away() {
    assertThat(teams.coverFor("north-sca-1", TODAY)).contains("practitioner");
    assertThat(teams.coverFor("north-sca-1", TODAY.plusWeeks(3))).isEmpty();
    assertThat(teams.coverFor("practitioner", TODAY)).isEmpty();
    assertThat(teams.coverFor("north-sca-1", TODAY.minusDays(1))).as("on a Sunday").isEmpty();
  }

  @Test
  void who_acts_for_whom_is_traced_once_a_day() {
    teams.allocate(CASE, "north-sca-1", CaseDemand.ofWeight(2), "team-manager", "Knows her");
    assertThat(teams.actingWorker(CASE, TODAY)).contains("practitioner");
    teams.actingWorker(CASE, TODAY);
    teams.actingWorker(CASE, TODAY.plusDays(1));
    assertThat(teams.coverTrace(CASE))
        .extracting(CoverTrace::worker, CoverTrace::coveredBy, CoverTrace::on)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("north-sca-1", "practitioner", TODAY),
            org.assertj.core.groups.Tuple.tuple("north-sca-1", "practitioner", TODAY.plusDays(1)));
  }

  @Test
  void without_absence_the_holder_acts_and_nothing_is_traced() {
    teams.allocate(CASE, "practitioner", CaseDemand.ofWeight(2), "team-manager");
    assertThat(teams.actingWorker(CASE, TODAY)).contains("practitioner");
    assertThat(teams.actingWorker("REF-2026-000404", TODAY)).isEmpty();
    assertThat(teams.coverTrace(CASE)).isEmpty();
  }

  @Test
  void an_absence_that_nobody_covers_has_nobody_acting() {
    teams.allocate(CASE, "practitioner-2", CaseDemand.ofWeight(2), "team-manager");
    assertThat(teams.actingWorker(CASE, TODAY.plusWeeks(2))).isEmpty();
  }

  private AllocationResult allocateTogether(CountDownLatch ready, String reference)
      throws InterruptedException {
    ready.countDown();
    ready.await();
    return teams.allocate(reference, "north-sw-4", CaseDemand.ofWeight(2), "team-manager");
  }

  private List<Kind> kinds() {
    return teams.allocationHistory(CASE).stream().map(AllocationEvent::kind).toList();
  }

  private static List<String> ids(List<WorkerView> workers) {
    return workers.stream().map(WorkerView::id).toList();
  }

  private static List<String> reasons(AllocationResult result) {
    assertThat(result).isInstanceOf(Refused.class);
    return ((Refused) result).reasons();
  }

  private static List<String> refusal(AllocationSuggestions answer, String worker) {
    return answer.refused().stream()
        .filter(refused -> refused.worker().equals(worker))
        .map(Refusal::reasons)
        .findFirst()
        .orElseThrow();
  }
}
