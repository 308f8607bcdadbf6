package org.waymark.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.Restrictions;
import org.waymark.imports.ImportReport;
import org.waymark.imports.Imports;
import org.waymark.security.Accounts;
import org.waymark.support.Acting;
import org.waymark.support.Surnames;
import org.waymark.support.WaymarkTest;
import org.waymark.teams.KeepResult.Fault;
import org.waymark.teams.KeepResult.Kept;
import org.waymark.teams.KeepResult.Refused;
import org.waymark.teams.KeepResult.StillHolds;

/** Teams and people are kept by administrators and managers, by the use case and by import. */
@WaymarkTest
class KeepingTest {

  private static final AtomicInteger NEXT_AREA = new AtomicInteger(10);

  @Autowired KeepTeams teams;
  @Autowired KeepPeople people;
  @Autowired Teams allocation;
  @Autowired Imports imports;
  @Autowired Accounts accounts;
  @Autowired IdentityService identity;
  @Autowired TaskService tasks;
  @Autowired FilterService filters;
  @Autowired People records;
  @Autowired Restrictions restrictions;
  @Autowired JdbcTemplate jdbc;
  private String mark;
  private String team;
  private String area;

  @BeforeEach
  void aTeam() {
    mark = UUID.randomUUID().toString().substring(0, 8);
    area = "ZX" + NEXT_AREA.getAndIncrement();
    asAdministrator();
    team = kept(teams.keep("", Map.of("name", "Team " + mark, "areas", area))).id();
  }

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
  }

  private static void as(String user, String... groups) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(user, "", groups));
  }

  private static void asAdministrator() {
    as("administrator", "administrators");
  }

  private void asManager() {
    as("manager." + mark, "team-managers", team, team + ".team-managers");
  }

  private static Kept kept(KeepResult result) {
    assertThat(result).isInstanceOf(Kept.class);
    return (Kept) result;
  }

  private static List<Fault> faults(KeepResult result) {
    assertThat(result).isInstanceOf(Refused.class);
    return ((Refused) result).faults();
  }

  private Map<String, String> practitioner() {
    return Map.of(
        "firstName", "Jo",
        "lastName", "Amadi",
        "email", "jo@council.example",
        "team", team,
        "roles", "practitioners",
        "skills", "Deafblind, learning disability",
        "workingDays", "Monday to Friday",
        "caseloadLimit", "15");
  }

  private Map<String, String> but(String field, String value) {
    Map<String, String> typed = new HashMap<>(practitioner());
    typed.put(field, value);
    return typed;
  }

  private String jo() {
    return "jo." + mark;
  }

  /** A case that was told of by a contact from the team's area. */
  private String contact() {
    String file =
        "Contact ID,Date received,Channel,Source,Family name,Postcode,Person knows and agrees,"
            + "Presenting situation,Urgent,Safeguarding worry\n"
            + "KEEP-%s,20/11/2026,phone,gp,%s,%s 1AA,yes,Has fallen,no,no\n"
                .formatted(mark, Surnames.unlikeAnybodys(), area);
    ImportReport report = run("contacts", file);
    assertThat(report.rejected()).isEmpty();
    return jdbc.queryForObject(
        "select reference from case_file where team = ?", String.class, team);
  }

  private ImportReport run(String kind, String file) {
    return imports.run(
        kind, new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)), "administrator");
  }

  @Test
  void an_installation_without_anybody_allocates_a_case_once_a_team_and_a_person_are_kept() {
    Kept added = kept(people.add(jo(), practitioner()));
    assertThat(added.created()).isTrue();
    assertThat(identity.checkPassword(jo(), added.firstPassword())).isTrue();
    assertThat(accounts.known(List.of(jo())).get(jo()))
        .containsExactlyInAnyOrder("practitioners", team, team + ".practitioners");

    String reference = contact();
    assertThat(
            tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(task -> tasks.getIdentityLinksForTask(task.getId()).stream())
                .map(link -> link.getGroupId()))
        .anyMatch(group -> group != null && group.startsWith(team + "."));
    AllocationRequest request =
        new AllocationRequest(team, Set.of("deafblind"), 2, LocalDate.of(2026, 11, 24), area, null);
    assertThat(allocation.suggestAllocation(request).suggested())
        .extracting(AllocationSuggestions.Suggestion::worker)
        .containsExactly(jo());
    assertThat(allocation.allocate(reference, jo(), CaseDemand.ofWeight(2), "administrator"))
        .isEqualTo(new AllocationResult.Done(jo()));
    assertThat(allocation.allocatedWorker(reference)).contains(jo());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "firstName | '' | is missing, for example Sarah",
        "email | jo at council | must be one address, like sarah.jones@council.gov.uk",
        "team | Team of nobody | is none that there is: write the name of a team as it stands on Teams",
        "team | '' | is missing: practitioners work in a team",
        "roles | '' | are missing: give at least one",
        "workingDays | always | must be days of the week, like Mon, Tue, Thu or Monday to Friday",
        "workingDays | '' | must be days of the week, like Mon, Tue, Thu or Monday to Friday",
        "caseloadLimit | many | must be points from 0 to 200; 0 for somebody who holds no cases",
        "caseloadLimit | 201 | must be points from 0 to 200; 0 for somebody who holds no cases",
        "newlyQualified | perhaps | must be yes or no",
        "skills | a | must be words with commas between, each of 2 to 40 letters"
      })
  void what_is_wrong_is_named_by_field_with_what_would_be_right(
      String field, String typed, String message) {
    assertThat(faults(people.add(jo(), but(field, typed)))).contains(new Fault(field, message));
    assertThat(accounts.exists(jo())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"team-managers", "waymark", "camunda-admin", "x", "two words"})
  void a_sign_in_name_is_nobodys_and_no_groups(String id) {
    assertThat(faults(people.add(id, practitioner())))
        .extracting(Fault::field)
        .containsExactly("id");
  }

  @Test
  void a_sign_in_name_that_is_taken_or_a_teams_is_refused() {
    kept(people.add(jo(), practitioner()));
    assertThat(faults(people.add(jo(), practitioner())))
        .containsExactly(
            new Fault("id", "is taken: choose another, or change the person who has it"));
    assertThat(faults(people.add(team, practitioner()))).hasSize(1);
    assertThat(faults(people.add(team + ".brokers", practitioner()))).hasSize(1);
  }

  @Test
  void a_change_changes_account_groups_and_worker_and_the_same_again_changes_nothing() {
    kept(people.add(jo(), practitioner()));
    jdbc.update("update worker set work_elsewhere = 4, districts = '{ZX1}' where id = ?", jo());
    Map<String, String> changed = new HashMap<>(but("roles", "senior practitioners"));
    changed.put("lastName", "Amadi-Cole");
    Kept result = kept(people.keep(jo(), changed));
    assertThat(result.changed()).containsExactlyInAnyOrder("roles", "lastName");
    assertThat(result.firstPassword()).isNull();
    assertThat(accounts.known(List.of(jo())).get(jo()))
        .containsExactlyInAnyOrder("senior-practitioners", team, team + ".senior-practitioners");
    assertThat(allocation.worker(jo()).orElseThrow().name()).isEqualTo("Jo Amadi-Cole");
    assertThat(allocation.caseload(jo())).isEqualTo(4);
    assertThat(kept(people.keep(jo(), changed)).changed()).isEmpty();
    assertThat(
            jdbc.queryForList(
                "select kind from keeping_event where subject = ? order by id", String.class, jo()))
        .containsExactly("PERSON_ADDED", "PERSON_CHANGED");
  }

  @Test
  void a_skill_is_kept_by_the_code_that_allocation_asks_for_however_it_is_written() {
    kept(people.add(jo(), but("skills", "Occupational therapy; best interests assessor, falls")));
    assertThat(allocation.worker(jo()).orElseThrow().skills())
        .containsExactlyInAnyOrder("ot", "bia", "falls");
    assertThat(kept(people.keep(jo(), but("skills", Skills.words(List.of("ot", "bia", "falls"))))))
        .extracting(Kept::changed)
        .isEqualTo(Set.of());
  }

  @Test
  void a_team_manager_keeps_their_own_teams_people_and_gives_no_role_of_the_whole_service() {
    asManager();
    kept(people.add(jo(), practitioner()));
    assertThat(faults(people.keep(jo(), but("roles", "practitioners, administrators"))))
        .extracting(Fault::field)
        .containsExactly("roles");
    assertThat(accounts.known(List.of(jo())).get(jo())).doesNotContain("administrators");
    assertThat(faults(people.newPassword(jo()))).hasSize(1);
    assertThat(faults(teams.keep("", Map.of("name", "Team of my own")))).hasSize(1);
  }

  @Test
  void a_team_manager_takes_nobody_from_another_team_or_without_one() {
    kept(people.add(jo(), practitioner()));
    String broker = "broker." + mark;
    kept(people.add(broker, Map.of("firstName", "B", "lastName", "R", "roles", "brokers")));
    String other = kept(teams.keep("", Map.of("name", "Team other " + mark))).id();
    as("other." + mark, "team-managers", other, other + ".team-managers");
    Map<String, String> toOther = but("team", other);
    assertThat(faults(people.keep(jo(), toOther))).extracting(Fault::field).contains("id");
    assertThat(faults(people.keep(broker, toOther))).extracting(Fault::field).contains("id");
    assertThat(faults(people.add("new." + mark, practitioner())))
        .extracting(Fault::field)
        .containsExactly("team");
    assertThat(people.ofTeam(team)).isEmpty();
    assertThat(people.person(jo())).isEmpty();
    assertThat(faults(people.end(jo(), true))).hasSize(1);
    assertThat(accounts.known(List.of(jo())).get(jo())).contains(team).doesNotContain(other);
  }

  @Test
  void whoever_keeps_nobody_is_refused() {
    as(jo(), "practitioners", team, team + ".practitioners");
    assertThat(faults(people.add(jo(), practitioner()))).hasSize(1);
    assertThat(faults(teams.keep(team, Map.of("name", "Mine")))).hasSize(1);
    assertThat(teams.mine()).isEmpty();
    assertThat(teams.mayKeepAny()).isFalse();
  }

  @Test
  void what_a_team_manager_does_not_see_stays_a_role_of_the_whole_service() {
    kept(people.add(jo(), but("roles", "practitioners, panel members")));
    asManager();
    kept(people.keep(jo(), but("roles", "senior practitioners")));
    assertThat(accounts.known(List.of(jo())).get(jo()))
        .contains("panel-members", "senior-practitioners")
        .doesNotContain("practitioners");
    assertThat(faults(people.end(jo(), true)).get(0).message()).contains("administrator");
  }

  @Test
  void an_area_has_one_team_and_a_role_that_people_have_stays() {
    kept(people.add(jo(), practitioner()));
    assertThat(faults(teams.keep("", Map.of("name", "Team second " + mark, "areas", area))))
        .containsExactly(
            new Fault(
                "areas",
                "cannot hold %s, which Team %s serves: take it away there first"
                    .formatted(area, mark)));
    assertThat(faults(teams.keep(team, Map.of("areas", "the north"))))
        .extracting(Fault::field)
        .containsExactly("areas");
    assertThat(faults(teams.keep(team, Map.of("roles", "team managers"))))
        .containsExactly(
            new Fault("roles", "must keep those that people of the team have: practitioners"));
    assertThat(kept(teams.keep(team, Map.of("name", "Team New " + mark))).changed())
        .containsExactly("name");
    assertThat(identity.createGroupQuery().groupId(team).singleResult().getName())
        .isEqualTo("Team New " + mark);
  }

  @Test
  void a_new_team_finds_its_lists_in_tasklist_and_by_its_new_name_after_a_change() {
    assertThat(lists("Team " + mark)).isGreaterThan(1);
    kept(teams.keep(team, Map.of("name", "Team renamed " + mark)));
    assertThat(lists("Team renamed " + mark)).isGreaterThan(1);
    assertThat(lists("Team " + mark)).isZero();
  }

  private long lists(String name) {
    return filters.createTaskFilterQuery().filterNameLike(name + "%").count();
  }

  @Test
  void the_only_administrator_stays_one() {
    List<String> all = accounts.members("administrators").stream().map(one -> one.id()).toList();
    String alone = "alone." + mark;
    kept(people.add(alone, Map.of("firstName", "A", "lastName", "D", "roles", "administrators")));
    Map<String, Set<String>> groups = accounts.known(all);
    all.forEach(id -> accounts.setGroups(id, Set.of()));
    try {
      assertThat(faults(people.keep(alone, Map.of("roles", "brokers")))).hasSize(1);
      assertThat(faults(people.end(alone, false))).hasSize(1);
    } finally {
      groups.forEach(accounts::setGroups);
    }
    assertThat(people.end(alone, false)).isInstanceOf(Kept.class);
  }

  @Test
  void whoever_leaves_hands_on_first_and_then_the_account_ends() {
    kept(people.add(jo(), practitioner()));
    String reference = contact();
    allocation.allocate(reference, jo(), CaseDemand.ofWeight(2), "administrator");
    Task task = tasks.createTaskQuery().processInstanceBusinessKey(reference).list().get(0);
    tasks.setAssignee(task.getId(), jo());
    UUID record = restricted(Set.of(jo(), "service-manager"));

    asManager();
    InHand held = ((StillHolds) people.end(jo(), true)).inHand();
    assertThat(held.cases()).containsExactly(reference);
    assertThat(held.tasks())
        .extracting(HeldTasks.HeldTask::caseReference)
        .containsExactly(reference);
    assertThat(held.restricted()).isEqualTo(1);
    assertThat(held.records()).as("which record is for those named").isEmpty();
    assertThat(allocation.allocatedWorker(reference)).as("nothing was done").contains(jo());

    Acting.as(
        "service-manager",
        () ->
            restrictions.rename(
                record, Set.of("service-manager"), "Jo Amadi leaves the team", LATER));
    asManager();
    assertThat(people.end(jo(), false)).isInstanceOf(StillHolds.class);
    kept(people.end(jo(), true));

    assertThat(allocation.allocatedWorker(reference)).isEmpty();
    assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
    assertThat(accounts.known(List.of(jo()))).isEmpty();
    assertThat(people.ofTeam(team))
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.signsIn()).isFalse();
              assertThat(left.lastDay()).isEqualTo(LocalDate.of(2026, 11, 23));
            });
    assertThat(allocation.allocate(reference, jo(), CaseDemand.ofWeight(1), "administrator"))
        .isInstanceOf(AllocationResult.Refused.class);

    assertThat(faults(people.keep(jo(), practitioner())).get(0).message())
        .as("a file that is imported again lets nobody in")
        .startsWith("is of somebody who has left");
    Kept back = kept(people.change(jo(), Map.of()));
    assertThat(identity.checkPassword(jo(), back.firstPassword())).isTrue();
    assertThat(accounts.known(List.of(jo())).get(jo())).contains(team + ".practitioners");
  }

  private static final LocalDate LATER = LocalDate.of(2027, 1, 20);

  private UUID restricted(Set<String> named) {
    UUID person =
        Acting.as(
            "practitioner",
            () -> {
              String last = Surnames.unlikeAnybodys();
              return ((Outcome.Done) records.create(PersonDetails.named("Una", last).build())).id();
            });
    Supplier<Outcome> restrict =
        () -> restrictions.restrict(person, named, "A relative works in the council", LATER);
    assertThat(Acting.as("service-manager", restrict)).isInstanceOf(Outcome.Done.class);
    return person;
  }

  @Test
  void whoever_served_all_teams_and_left_comes_back_by_their_own_name_only() {
    String broker = "broker." + mark;
    Map<String, String> typed = Map.of("firstName", "B", "lastName", "R", "roles", "brokers");
    kept(people.add(broker, typed));
    kept(people.end(broker, false));
    assertThat(faults(people.add(broker, typed))).extracting(Fault::field).containsExactly("id");
    assertThat(faults(people.keep(broker, typed))).extracting(Fault::field).containsExactly("id");
    assertThat(kept(people.change(broker, typed)).firstPassword()).isNotNull();
    assertThat(accounts.known(List.of(broker)).get(broker)).containsExactly("brokers");
  }

  @Test
  void nobody_moves_to_another_team_with_cases_of_this_one_or_ends_their_own_account() {
    kept(people.add(jo(), practitioner()));
    String other = kept(teams.keep("", Map.of("name", "Team third " + mark))).id();
    String reference = contact();
    allocation.allocate(reference, jo(), CaseDemand.ofWeight(2), "administrator");
    assertThat(faults(people.keep(jo(), but("team", other))).get(0).message()).contains(reference);
    as(jo(), "team-managers", team + ".team-managers");
    assertThat(faults(people.end(jo(), true)).get(0).message()).contains("their own account");
  }

  private static final String COLUMNS =
      "Row is,Team,Areas,Sign-in name,First name,Last name,E-mail,Roles,Working days,Caseload limit\n";

  @Test
  void a_file_makes_teams_and_people_and_a_repeat_changes_what_changed_and_says_so() {
    String name = "Team file " + mark;
    String row = "person,%s,,%s,Jo,Amadi,jo@council.example,practitioners,Mon-Fri,%s\n";
    String file =
        COLUMNS + "team,%s,%sA,,,,,,,\n".formatted(name, "ZY1") + row.formatted(name, jo(), "12");
    assertThat(run("people-and-teams", file).accepted()).isEqualTo(2);
    assertThat(allocation.worker(jo()).orElseThrow().caseloadLimit()).isEqualTo(12);
    assertThat(run("people-and-teams", file).unchanged()).isEqualTo(2);

    String changed = COLUMNS + row.formatted(name, jo(), "20");
    ImportReport report = run("people-and-teams", changed);
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(report.warnings())
        .containsExactly(
            new ImportReport.Rejection(
                2, "Caseload limit", "is changed: it replaces what stood there"));
    assertThat(run("people-and-teams", file).accepted()).as("what stood there first").isEqualTo(1);
    assertThat(allocation.worker(jo()).orElseThrow().caseloadLimit()).isEqualTo(12);
  }

  @Test
  void bad_rows_are_named_by_row_and_label_and_the_others_kept() {
    String file =
        COLUMNS
            + "person,Nowhere %s,,%s,Jo,Amadi,,practitioners,Mon-Fri,12\n".formatted(mark, jo())
            + "house,%s,,,,,,,,\n".formatted(team)
            + "person,%s,,,Jo,Amadi,,practitioners,Mon-Fri,12\n".formatted(team)
            + "person,%s,,ok.%s,Jo,Amadi,,practitioners,Mon-Fri,12\n".formatted(team, mark);
    ImportReport report = run("people-and-teams", file);
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(report.rejected())
        .extracting(ImportReport.Rejection::line, ImportReport.Rejection::column)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, "Team"),
            org.assertj.core.groups.Tuple.tuple(3L, "Row is"),
            org.assertj.core.groups.Tuple.tuple(4L, "Sign-in name"));
  }

  @Test
  void whoever_keeps_nobody_imports_nobody() {
    as("business-support", "business-support");
    String file =
        COLUMNS + "person,%s,,%s,Jo,Amadi,,practitioners,Mon-Fri,12\n".formatted(team, jo());
    assertThat(run("people-and-teams", file).rejectedRows()).isEqualTo(1);
    assertThat(accounts.exists(jo())).isFalse();
  }

  @Test
  void the_sample_file_is_read_whole() {
    ImportReport report =
        imports.run(
            "people-and-teams",
            new FileSystemResource("docs/samples/people-and-teams.csv"),
            "administrator");
    assertThat(report.rejected()).isEmpty();
    assertThat(report.accepted() + report.unchanged()).isEqualTo(7);
    assertThat(allocation.worker("joseph.amadi").orElseThrow().skills())
        .containsExactlyInAnyOrder("deafblind", "learning-disability");
    assertThat(accounts.known(List.of("sally.trent")).get("sally.trent"))
        .containsExactly("brokers");
  }
}
