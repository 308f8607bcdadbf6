package org.waymark.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.support.Acting.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.casefile.Address;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.CaseRegister.CaseSummary;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.security.Accounts;
import org.waymark.support.SettableClock;
import org.waymark.support.WaymarkTest;

/** Work is the team's that holds the case, from its area or from whoever hands it over. */
@WaymarkTest
class TeamsWorkTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static final String MODEL =
      """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:waymark:test">
        <bpmn:process id="teams-work" isExecutable="true" camunda:historyTimeToLive="P30D">
          <bpmn:startEvent id="Start"/>
          <bpmn:sequenceFlow id="Flow" sourceRef="Start" targetRef="UserTask_Team"/>
          <bpmn:userTask id="UserTask_Team" name="Look in" camunda:formRef="give-advice"
              camunda:formRefBinding="latest"><bpmn:extensionElements><camunda:properties>
            <camunda:property name="waymark.role" value="practitioners"/>
            <camunda:property name="waymark.timescale" value="safeguarding-decision"/>
          </camunda:properties></bpmn:extensionElements></bpmn:userTask>
        </bpmn:process>
      </bpmn:definitions>""";

  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired People people;
  @Autowired UnownedTasks unowned;
  @Autowired FilterService filters;
  @Autowired Accounts accounts;
  @Autowired SettableClock clock;
  @Autowired JdbcTemplate jdbc;
  private String deployment;

  @BeforeEach
  void draw() {
    deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .addString("teams-work.bpmn", MODEL)
            .deploy()
            .getId();
  }

  @AfterEach
  void tidyUp() {
    clock.set(SettableClock.START);
    engine.getRepositoryService().deleteDeployment(deployment, true);
  }

  private Task begin(String reference) {
    String instance =
        engine.getRuntimeService().startProcessInstanceByKey("teams-work", reference).getId();
    return task(instance);
  }

  private Task task(String instance) {
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
  }

  private Set<String> offeredTo(Task task) {
    return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(group -> group != null)
        .collect(Collectors.toSet());
  }

  private UUID person(String postcode) {
    PersonDetails details =
        PersonDetails.named("Team", "Area" + postcode.replace(" ", ""))
            .address(new Address("1 Road", null, null, null, postcode))
            .build();
    return as("practitioner", () -> ((Outcome.Done) people.create(details)).id());
  }

  private String team(String reference) {
    return cases.find(reference).map(CaseSummary::team).orElse(null);
  }

  @Test
  void work_of_a_case_that_no_team_holds_is_the_role_s_and_stands_where_managers_look() {
    Task task = begin(cases.open("REF", null, MONDAY, null));

    assertThat(task.getOwner()).isEqualTo("no-team");
    assertThat(offeredTo(task)).containsExactly("practitioners");
    assertThat(listed("No team yet")).contains(task.getId());
  }

  @Test
  void work_goes_to_the_worker_of_the_case_until_their_account_is_over() {
    String user = "leaves-" + UUID.randomUUID();
    accounts.createUser(
        user,
        "Lea",
        "Ver",
        null,
        "three kites over chimneys",
        List.of("practitioners", "team-north", "team-north.practitioners"));
    assertThat(begin(caseOf(user)).getAssignee()).isEqualTo(user);

    accounts.endAfter(user, MONDAY.minusDays(1));

    assertThat(begin(caseOf(user)).getAssignee()).isNull();
  }

  private String caseOf(String user) {
    String reference = cases.open("REF", null, MONDAY, "team-north");
    jdbc.update("update case_file set worker = ? where reference = ?", user, reference);
    return reference;
  }

  private List<String> listed(String list) {
    String id = filters.createTaskFilterQuery().filterName(list).singleResult().getId();
    return filters.<Task>list(id).stream().map(Task::getId).toList();
  }

  @Test
  void a_case_without_a_team_goes_to_the_team_of_an_address_that_is_heard_later() {
    UUID person = person("ZZ99 3VZ");
    String reference = cases.open("REF", person, MONDAY, null);
    Task task = begin(reference);
    assertThat(team(reference)).isNull();

    PersonDetails moved =
        as("practitioner", () -> people.read(person, "test").orElseThrow().details())
            .but()
            .address(new Address("2 Road", null, null, null, "WM1 4XU"))
            .build();
    as("practitioner", () -> people.correct(person, moved, "Told us"));

    assertThat(team(reference)).isEqualTo("team-north");
    assertThat(offeredTo(task)).containsExactly("team-north.practitioners");
  }

  @Test
  void open_work_and_its_clock_follow_the_case_to_a_team_and_to_another() {
    String reference = cases.open("REF", null, MONDAY, null);
    Task task = begin(reference);

    cases.assignTeam(reference, "team-north");

    assertThat(task(task.getProcessInstanceId()).getOwner()).isEqualTo("team-north");
    assertThat(offeredTo(task)).containsExactly("team-north.practitioners");
    assertThat(clockTeams(reference)).containsExactly("team-north");

    engine.getTaskService().addCandidateGroup(task.getId(), "team-north.team-managers");
    cases.assignTeam(reference, "team-south");

    assertThat(task(task.getProcessInstanceId()).getOwner()).isEqualTo("team-south");
    assertThat(offeredTo(task)).containsExactly("team-south.practitioners");
    assertThat(clockTeams(reference)).containsExactly("team-south");
  }

  private List<String> clockTeams(String reference) {
    return jdbc.queryForList(
        "select distinct team from clock where case_reference = ?", String.class, reference);
  }

  @ParameterizedTest
  @CsvSource({"WM2 4QD, team-north", "WM6 1AA, team-south", "ZZ99 3VZ,"})
  void a_case_goes_to_the_team_of_the_person_s_area_when_the_person_is_known(
      String postcode, String team) {
    UUID person = person(postcode);

    assertThat(team(cases.open("SAF", person, MONDAY, null))).isEqualTo(team);
    String later = cases.open("REF", null, MONDAY, null);
    as(
        "practitioner",
        () -> {
          cases.identify(later, person);
          return null;
        });
    assertThat(team(later)).isEqualTo(team);
  }

  @Test
  void a_team_that_holds_a_case_keeps_it_wherever_the_person_lives() {
    String held = cases.open("REF", person("WM6 1AA"), MONDAY, "team-north");

    assertThat(team(held)).isEqualTo("team-north");
  }

  @Test
  void work_from_before_tasks_were_owned_gets_its_owner_at_the_start() {
    String reference = cases.open("REF", null, MONDAY, "team-south");
    Task task = begin(reference);
    jdbc.update("update act_ru_task set owner_ = null where id_ = ?", task.getId());

    unowned.own();

    assertThat(task(task.getProcessInstanceId()).getOwner()).isEqualTo("team-south");
  }

  @ParameterizedTest
  @CsvSource({
    "0, Team North: due in two working days",
    "1, Team North: due in two working days",
    "2, Team North: due today",
    "3, Team North: past its date"
  })
  void a_manager_sees_work_day_by_day_before_it_is_late(int later, String list) {
    clock.set(SettableClock.START);
    Task task = begin(cases.open("REF", null, MONDAY, "team-north"));
    clock.set(SettableClock.START.plus(Duration.ofDays(later)).plusSeconds(60));

    assertThat(listed(list)).contains(task.getId());
    assertThat(listed("Team North: all work")).contains(task.getId());
    assertThat(listed("Team South: all work")).doesNotContain(task.getId());
    for (String other :
        List.of(
            "Team North: due in two working days",
            "Team North: due today",
            "Team North: past its date")) {
      if (!other.equals(list)) {
        assertThat(listed(other)).as(other).doesNotContain(task.getId());
      }
    }
  }
}
