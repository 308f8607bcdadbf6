package org.waymark.engine.webapps;

import static org.camunda.bpm.engine.authorization.Permissions.READ;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;
import org.waymark.engine.TaskFilters;

/** Keeps the ready lists where Tasklist finds its filters, and lets their groups read them. */
@Component
class StoredFilters implements TaskFilters {

  private final FilterService filters;
  private final TaskService tasks;
  private final IdentityService identity;
  private final AuthorizationService authorizations;

  StoredFilters(
      FilterService filters,
      TaskService tasks,
      IdentityService identity,
      AuthorizationService authorizations) {
    this.filters = filters;
    this.tasks = tasks;
    this.identity = identity;
    this.authorizations = authorizations;
  }

  @Override
  public void makeReady() {
    List<Filter> stored = filters.createTaskFilterQuery().list();
    Stream<ReadyFilter> ofTeams =
        identity.createGroupQuery().groupType("TEAM").list().stream()
            .filter(group -> group.getId().indexOf('.') < 0)
            .flatMap(team -> ReadyFilters.ofTeam(team.getId(), team.getName()).stream());
    Stream.concat(ReadyFilters.ofRoles().stream(), ofTeams)
        .forEach(ready -> grant(idOf(ready, stored), ready.groups()));
  }

  private String idOf(ReadyFilter ready, List<Filter> stored) {
    return stored.stream()
        .filter(filter -> isThat(filter, ready))
        .findFirst()
        .orElseGet(() -> create(ready))
        .getId();
  }

  // Tasklist may drop properties it does not know when somebody edits a filter; then the name
  // tells.
  private static boolean isThat(Filter filter, ReadyFilter ready) {
    Object key =
        filter.getProperties() == null ? null : filter.getProperties().get(ReadyFilter.KEY);
    return key == null ? filter.getName().equals(ready.name()) : key.equals(ready.key());
  }

  private Filter create(ReadyFilter ready) {
    Filter filter = filters.newTaskFilter(ready.name());
    filter.setProperties(ready.properties());
    filter.setQuery(ready.query().apply(tasks.createTaskQuery()));
    return filters.saveFilter(filter);
  }

  private void grant(String filter, List<String> groups) {
    Set<String> granted =
        authorizations
            .createAuthorizationQuery()
            .resourceType(Resources.FILTER)
            .resourceId(filter)
            .list()
            .stream()
            .map(Authorization::getGroupId)
            .collect(Collectors.toSet());
    groups.stream().filter(group -> !granted.contains(group)).forEach(g -> grant(filter, g));
  }

  private void grant(String filter, String group) {
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(group);
    grant.setResource(Resources.FILTER);
    grant.setResourceId(filter);
    grant.addPermission(READ);
    authorizations.saveAuthorization(grant);
  }
}
