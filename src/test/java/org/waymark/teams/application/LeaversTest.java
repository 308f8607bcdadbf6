package org.waymark.teams.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.Restrictions;
import org.waymark.imports.Imports;
import org.waymark.outbox.Recipients;
import org.waymark.security.Accounts;
import org.waymark.support.Acting;
import org.waymark.support.SettableClock;
import org.waymark.support.Surnames;
import org.waymark.support.WaymarkTest;
import org.waymark.teams.AllocationRequest;
import org.waymark.teams.AllocationResult;
import org.waymark.teams.CaseDemand;
import org.waymark.teams.KeepPeople;
import org.waymark.teams.KeepResult;
import org.waymark.teams.KeepResult.Fault;
import org.waymark.teams.KeepResult.Kept;
import org.waymark.teams.KeepResult.Refused;
import org.waymark.teams.KeepTeams;
import org.waymark.teams.KeptPerson;
import org.waymark.teams.Teams;

/** A last day ends an account by itself, and managers hear of what is left. */
@WaymarkTest
class LeaversTest {

  private static final AtomicInteger NEXT_AREA = new AtomicInteger(10);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);

  @Autowired KeepTeams teams;
  @Autowired KeepPeople people;
  @Autowired Teams allocation;
  @Autowired TellOfLeavers leavers;
  @Autowired Imports imports;
  @Autowired Accounts accounts;
  @Autowired Recipients recipients;
  @Autowired ProcessEngine engine;
  @Autowired TaskService tasks;
  @Autowired People records;
  @Autowired Restrictions restrictions;
  @Autowired JdbcTemplate jdbc;
  @Autowired SettableClock clock;
  private String mark;
  private String area;
  private String team;
  private String lee;
  private String manager;

  @BeforeEach
  void aTeamWithAManagerAndSomebodyWhoLeaves() {
    mark = UUID.randomUUID().toString().substring(0, 8);
    lee = "lee." + mark;
    manager = "manager." + mark;
    area = "ZW" + NEXT_AREA.getAndIncrement();
    as("administrator", "administrators");
    team = kept(teams.keep("", Map.of("name", "Team Leavers " + mark, "areas", area))).id();
    kept(people.add(lee, person("practitioners", "15")));
    kept(people.add(manager, person("team-managers", "0")));
    asManager();
  }

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
  }

  private static void as(String user, String... groups) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(user, "", groups));
  }

  private void asManager() {
    as(manager, "team-managers", team, team + ".team-managers");
  }

  private Map<String, String> person(String roles, String limit) {
    Map<String, String> typed = new HashMap<>();
    typed.put("firstName", "Lee");
    typed.put("lastName", "Ver");
    typed.put("email", "lee@council.example");
    typed.put("roles", roles);
    typed.put("caseloadLimit", limit);
    if (team != null) {
      typed.put("team", team);
    }
    return typed;
  }

  private static Kept kept(KeepResult result) {
    assertThat(result).isInstanceOf(Kept.class);
    return (Kept) result;
  }

  private static String refusal(KeepResult result) {
    assertThat(result).isInstanceOf(Refused.class);
    Fault fault = ((Refused) result).faults().get(0);
    assertThat(fault.field()).isEqualTo("lastDay");
    return fault.message();
  }

  private String caseOfLees() {
    String reference = "REF-2026-8" + mark.replaceAll("[^0-9]", "0").substring(0, 5);
    AllocationResult given =
        allocation.allocate(reference, lee, CaseDemand.ofWeight(1), manager, "Knows them");
    assertThat(given).isInstanceOf(AllocationResult.Done.class);
    return reference;
  }

  private UUID recordThatNamesLee() {
    Supplier<UUID> create =
        () ->
            ((Outcome.Done)
                    records.create(PersonDetails.named("Una", Surnames.unlikeAnybodys()).build()))
                .id();
    UUID person = Acting.as("practitioner", create);
    Supplier<Outcome> restrict =
        () ->
            restrictions.restrict(
                person,
                Set.of(lee, "service-manager"),
                "A relative works in the council",
                LocalDate.of(2027, 1, 20));
    assertThat(Acting.as("service-manager", restrict)).isInstanceOf(Outcome.Done.class);
    asManager();
    return person;
  }

  private List<String> notices() {
    return jdbc.queryForList(
        """
        select recipient || ' ' || name || ' ' || (details ->> 'cases') || ' '
               || (details ->> 'tasks') || ' ' || (details ->> 'restrictions')
          from outbox_entry where details ->> 'worker' = ? order by id
        """,
        String.class,
        lee);
  }

  private KeptPerson lee() {
    return people.person(lee).orElseThrow();
  }

  @Test
  void the_account_ends_with_the_last_day_and_a_later_one_opens_it_again() {
    kept(people.lastDay(lee, "2026-11-27"));
    clock.set("2026-11-27T23:59:59Z");
    assertThat(accounts.account(lee)).isPresent();

    clock.set("2026-11-28T00:00:00Z");
    assertThat(accounts.account(lee)).isEmpty();
    assertThat(accounts.known(List.of(lee))).isEmpty();
    assertThat(lee().hasLeft()).isTrue();

    kept(people.lastDay(lee, "2026-12-31"));
    assertThat(accounts.known(List.of(lee)).get(lee)).contains(team + ".practitioners");
    assertThat(lee().hasLeft()).isFalse();
    assertThat(
            jdbc.queryForList(
                "select kind from keeping_event where subject = ? and done_by = ?",
                String.class,
                lee,
                manager))
        .containsExactly("LAST_DAY_SET", "LAST_DAY_SET");
  }

  @Test
  void managers_are_told_once_five_working_days_before_and_once_on_the_day_after() {
    String reference = caseOfLees();
    UUID named = recordThatNamesLee();
    kept(people.lastDay(lee, FRIDAY.toString()));

    clock.set("2026-11-26T09:00:00Z");
    leavers.tell();
    assertThat(notices()).as("six working days before").isEmpty();

    clock.set("2026-11-27T09:00:00Z");
    leavers.tell();
    leavers.tell();
    String managers = team + ".team-managers";
    assertThat(notices()).containsExactly(managers + " leaver-still-holds 1 0 1");

    clock.set("2026-12-04T18:00:00Z");
    leavers.tell();
    assertThat(notices()).hasSize(1);

    clock.set("2026-12-05T00:30:00Z");
    leavers.tell();
    leavers.tell();
    assertThat(notices())
        .containsExactly(
            managers + " leaver-still-holds 1 0 1", managers + " leaver-left-behind 1 0 1");
    assertThat(people.inHand(lee).orElseThrow().cases()).containsExactly(reference);
    assertThat(named).isNotNull();
  }

  @Test
  void of_empty_hands_nobody_is_told_until_something_comes_into_them() {
    kept(people.lastDay(lee, FRIDAY.toString()));
    clock.set("2026-12-01T09:00:00Z");
    leavers.tell();
    assertThat(notices()).isEmpty();

    recordThatNamesLee();
    leavers.tell();

    assertThat(notices()).containsExactly(team + ".team-managers leaver-still-holds 0 0 1");
  }

  @Test
  void a_last_day_that_is_corrected_is_told_of_anew() {
    caseOfLees();
    kept(people.lastDay(lee, "2026-11-27"));
    leavers.tell();
    kept(people.lastDay(lee, FRIDAY.toString()));
    clock.set("2026-11-30T09:00:00Z");
    leavers.tell();

    assertThat(notices()).hasSize(2).allMatch(it -> it.contains("leaver-still-holds"));
  }

  @Test
  void of_a_teams_only_manager_service_managers_are_told() {
    as("administrator", "administrators");
    Supplier<KeepResult> moved = () -> people.change(lee, Map.of("roles", "team-managers"));
    kept(moved.get());
    kept(people.end(manager, false));
    recordThatNamesLee();
    as("administrator", "administrators");
    kept(people.lastDay(lee, "2026-11-27"));

    leavers.tell();

    assertThat(notices()).containsExactly("service-managers leaver-still-holds 0 0 1");
  }

  @Test
  void nobody_says_when_their_own_account_ends_or_that_of_somebody_above_them() {
    assertThat(refusal(people.lastDay(manager, "2026-12-31")))
        .isEqualTo("is recorded by another manager: nobody ends their own account");
    assertThat(refusal(people.lastDay(lee, "next week")))
        .isEqualTo("must be a day, like 31/12/2026");

    as("administrator", "administrators");
    kept(people.change(lee, Map.of("roles", "practitioners, panel members")));
    asManager();
    assertThat(refusal(people.lastDay(lee, "2026-11-20")))
        .isEqualTo("is recorded by an administrator: they have a role of the whole service");
    assertThat(accounts.account(lee)).isPresent();

    as("other." + mark, "team-managers", "team-north.team-managers");
    assertThat(people.lastDay(lee, "2026-11-20")).isInstanceOf(Refused.class);
    assertThat(accounts.account(lee)).isPresent();
  }

  @Test
  void an_account_that_was_ended_comes_back_by_no_last_day() {
    kept(people.end(lee, false));

    assertThat(refusal(people.lastDay(lee, "2027-01-31"))).contains("their account was ended");

    assertThat(accounts.account(lee)).isEmpty();
    assertThat(kept(people.change(lee, Map.of())).firstPassword()).isNotNull();
    assertThat(accounts.account(lee)).isPresent();
    assertThat(lee().lastDay()).isNull();
  }

  @Test
  void what_is_left_behind_is_handed_on_and_the_account_ended_for_good() {
    String reference = caseOfLees();
    kept(people.lastDay(lee, "2026-11-24"));
    clock.set("2026-11-25T09:00:00Z");

    kept(people.end(lee, true));

    assertThat(allocation.allocatedWorker(reference)).isEmpty();
    assertThat(refusal(people.lastDay(lee, "2027-01-31"))).contains("their account was ended");
  }

  @Test
  void nobody_past_their_last_day_is_suggested_given_a_case_or_written_to() {
    kept(people.lastDay(lee, "2026-11-24"));
    String managers = team + ".team-managers";
    as("administrator", "administrators");
    kept(people.lastDay(manager, "2026-11-24"));
    assertThat(recipients.of(managers)).extracting("userId").containsExactly(manager);

    clock.set("2026-11-25T09:00:00Z");

    assertThat(recipients.of(lee)).isEmpty();
    assertThat(recipients.of(managers)).isEmpty();
    assertThat(recipients.of(team)).isEmpty();
    AllocationRequest request =
        new AllocationRequest(team, Set.of(), 1, LocalDate.of(2026, 11, 26), area, null);
    assertThat(allocation.suggestAllocation(request).suggested()).isEmpty();
    assertThat(
            allocation.allocate(
                "REF-2026-700001", lee, CaseDemand.ofWeight(1), "administrator", "All the same"))
        .isInstanceOf(AllocationResult.Refused.class);
    assertThat(accounts.members(team)).isEmpty();
  }

  @Test
  void nobody_past_their_last_day_is_given_a_task() {
    Task task = taskOfTheTeam();
    kept(people.lastDay(lee, "2026-11-24"));
    give(task, lee);
    assertThat(holder(task)).isEqualTo(lee);
    tasks.setAssignee(task.getId(), null);

    clock.set("2026-11-25T09:00:00Z");

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> give(task, lee))
        .isInstanceOf(AuthorizationException.class)
        .hasMessageContaining("This task is not given to that account");
    assertThat(holder(task)).isNull();
  }

  private void give(Task task, String whom) {
    Acting.as(
        manager,
        List.of("team-managers", team, team + ".team-managers"),
        engine,
        () -> {
          tasks.setAssignee(task.getId(), whom);
          return null;
        });
  }

  private String holder(Task task) {
    return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
  }

  private Task taskOfTheTeam() {
    String file =
        "Contact ID,Date received,Channel,Source,Family name,Postcode,Person knows and agrees,"
            + "Presenting situation,Urgent,Safeguarding worry\n"
            + "LEAVE-%s,20/11/2026,phone,gp,%s,%s 1AA,yes,Has fallen,no,no\n"
                .formatted(mark, Surnames.unlikeAnybodys(), area);
    assertThat(
            imports
                .run(
                    "contacts",
                    new ByteArrayResource(file.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    "administrator")
                .rejected())
        .isEmpty();
    String reference =
        jdbc.queryForObject("select reference from case_file where team = ?", String.class, team);
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(reference)
        .taskCandidateGroup(team + ".practitioners")
        .withCandidateGroups()
        .list()
        .get(0);
  }
}
