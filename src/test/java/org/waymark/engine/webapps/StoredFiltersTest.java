package org.waymark.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.engine.TaskFilters;
import org.waymark.support.WaymarkTest;

/** The lists that people find ready. */
@WaymarkTest
class StoredFiltersTest {

  private static final List<String> OF_EVERYBODY =
      List.of("My work", "My team's unallocated", "Due this week", "Overdue");

  @Autowired TaskFilters ready;
  @Autowired ManagersTasks approvals;
  @Autowired FilterService filters;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;
  @Autowired RepositoryService models;
  @Autowired JdbcTemplate jdbc;

  private List<String> listsOf(String user) {
    List<String> groups =
        identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    identity.setAuthentication(user, groups);
    try {
      return filters.createTaskFilterQuery().list().stream()
          .sorted((a, b) -> order(a) - order(b))
          .map(Filter::getName)
          .toList();
    } finally {
      identity.clearAuthentication();
    }
  }

  private static int order(Filter filter) {
    return ((Number) filter.getProperties().get("priority")).intValue();
  }

  private Filter list(String name) {
    return filters.createTaskFilterQuery().filterName(name).singleResult();
  }

  @Test
  void a_second_start_makes_no_list_and_no_grant_twice() {
    long before = filters.createTaskFilterQuery().count();
    int grants =
        jdbc.queryForObject(
            "select count(*) from act_ru_authorization where resource_type_ = 5", Integer.class);

    ready.makeReady();
    ready.makeReady();

    assertThat(filters.createTaskFilterQuery().count()).isEqualTo(before);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from act_ru_authorization where resource_type_ = 5",
                Integer.class))
        .isEqualTo(grants);
  }

  @Test
  void a_list_that_somebody_renamed_stays_as_it_is() {
    Filter overdue = list("Team South: all work");
    overdue.setName("Everything in the south");
    filters.saveFilter(overdue);
    try {
      ready.makeReady();

      assertThat(list("Team South: all work")).isNull();
      assertThat(list("Everything in the south").getId()).isEqualTo(overdue.getId());
    } finally {
      overdue.setName("Team South: all work");
      filters.saveFilter(overdue);
    }
  }

  @Test
  void a_practitioner_finds_their_own_lists_and_who_waits_in_the_team() {
    assertThat(listsOf("practitioner"))
        .containsExactlyElementsOf(
            Stream.concat(OF_EVERYBODY.stream(), Stream.of("Team North: waiting")).toList());
    assertThat(listsOf("practitioner-south")).contains("Team South: waiting");
  }

  @Test
  void a_manager_finds_their_team_s_work_by_day_and_no_other_team_s() {
    assertThat(listsOf("team-manager"))
        .containsExactly(
            "My approvals",
            "Team North: past its date",
            "Team North: due today",
            "Team North: due in two working days",
            "My work",
            "Team North: waiting",
            "No team yet",
            "Team North: unallocated",
            "Team North: due in seven days",
            "Team North: all work");
  }

  @Test
  void a_service_manager_finds_the_whole_service_by_day_and_every_team_s_work() {
    assertThat(listsOf("service-manager"))
        .startsWith(
            "My approvals",
            "All teams: past its date",
            "All teams: due today",
            "All teams: due in two working days")
        .contains("No team yet", "Team North: all work", "Team South: waiting");
  }

  @Test
  void a_list_as_an_earlier_version_made_it_is_brought_up_to_date_and_a_retired_one_goes() {
    Filter old = filters.newTaskFilter("Overdue, as it was");
    old.setProperties(Map.of("waymark", "my-teams-overdue", "priority", 5));
    old.setQuery(tasks.createTaskQuery());
    filters.saveFilter(old);
    Filter week = list("Team South: due in seven days");
    week.setName("Team South: due this week");
    Map<String, Object> before = new HashMap<>(week.getProperties());
    before.remove("waymarkMade");
    week.setProperties(before);
    filters.saveFilter(week);

    ready.makeReady();

    assertThat(list("Overdue, as it was")).isNull();
    assertThat(list("Team South: due in seven days").getId()).isEqualTo(week.getId());
  }

  @Test
  void what_a_model_draws_for_managers_stands_among_their_approvals() {
    assertThat(approvals.keys())
        .contains("UserTask_AllocateReferral")
        .doesNotContain("UserTask_TriageContact");
  }

  @Test
  void whoever_works_in_no_team_finds_their_own_lists_alone() {
    assertThat(listsOf("broker")).containsExactlyElementsOf(OF_EVERYBODY);
    assertThat(listsOf("process-owner")).isEmpty();
  }

  @Test
  void the_waiting_list_names_a_task_that_everybody_who_waits_has() {
    String definition =
        models
            .createProcessDefinitionQuery()
            .processDefinitionKey("waiting-list")
            .latestVersion()
            .singleResult()
            .getId();

    assertThat(
            models
                .getBpmnModelInstance(definition)
                .<org.camunda.bpm.model.xml.instance.ModelElementInstance>getModelElementById(
                    "UserTask_FindRoom"))
        .isNotNull();
  }

  @Test
  void every_list_can_be_asked_for() {
    for (Filter list : filters.createTaskFilterQuery().list()) {
      identity.setAuthentication("practitioner", List.of("practitioners"));
      try {
        List<Task> found = filters.listPage(list.getId(), tasks.createTaskQuery(), 0, 5);
        assertThat(found).as(list.getName()).hasSizeLessThanOrEqualTo(5);
      } catch (org.camunda.bpm.engine.AuthorizationException notTheirs) {
        assertThat(list.getName()).matches("(Team|All teams|No team|My approvals).*");
      } finally {
        identity.clearAuthentication();
      }
    }
  }
}
