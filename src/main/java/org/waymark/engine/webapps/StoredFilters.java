package org.waymark.engine.webapps;

import static org.camunda.bpm.engine.authorization.Permissions.READ;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.waymark.engine.TaskFilters;

/** Keeps the ready lists where Tasklist finds its filters, and lets their groups read them. */
@Component
class StoredFilters implements TaskFilters {

  /** Lists that were ready once; who looked at them finds others in their place. */
  private static final Set<String> RETIRED = Set.of("my-teams-overdue");

  private final FilterService filters;
  private final TaskService tasks;
  private final IdentityService identity;
  private final AuthorizationService authorizations;
  private final ManagersTasks approvals;

  private record Grant(String filter, String group) {}

  StoredFilters(
      FilterService filters,
      TaskService tasks,
      IdentityService identity,
      AuthorizationService authorizations,
      ManagersTasks approvals) {
    this.filters = filters;
    this.tasks = tasks;
    this.identity = identity;
    this.authorizations = authorizations;
    this.approvals = approvals;
  }

  @Override
  public void makeReady() {
    List<Filter> stored = new ArrayList<>(filters.createTaskFilterQuery().list());
    stored.stream()
        .filter(filter -> key(filter) != null && RETIRED.contains(key(filter)))
        .filter(StoredFilters::isAsMade)
        .forEach(this::remove);
    Set<Grant> wanted = new HashSet<>();
    ready()
        .forEach(
            one -> {
              String filter = idOf(one, stored);
              one.groups().forEach(group -> wanted.add(new Grant(filter, group)));
            });
    grant(wanted);
  }

  private Stream<ReadyFilter> ready() {
    List<Group> teams =
        identity.createGroupQuery().groupType("TEAM").list().stream()
            .filter(group -> group.getId().indexOf('.') < 0)
            .toList();
    Stream<List<ReadyFilter>> ofAll =
        Stream.of(
            ReadyFilters.ofRoles(),
            ManagersFilters.ofManagers(approvals.keys()),
            ManagersFilters.ofService());
    Stream<List<ReadyFilter>> ofTeams =
        teams.stream().map(team -> ManagersFilters.ofTeam(team.getId(), team.getName()));
    return Stream.concat(ofAll, ofTeams).flatMap(List::stream);
  }

  private void remove(Filter filter) {
    filters.deleteFilter(filter.getId());
  }

  private String idOf(ReadyFilter ready, List<Filter> stored) {
    Optional<Filter> there = stored.stream().filter(filter -> isThat(filter, ready)).findFirst();
    there.filter(StoredFilters::isAsMade).ifPresent(filter -> make(filter, ready));
    return there.orElseGet(() -> make(filters.newTaskFilter(), ready)).getId();
  }

  // Tasklist may drop properties it does not know when somebody edits a filter; then the name
  // tells.
  private static boolean isThat(Filter filter, ReadyFilter ready) {
    String key = key(filter);
    return key == null ? filter.getName().equals(ready.name()) : key.equals(ready.key());
  }

  private static String key(Filter filter) {
    return Objects.toString(property(filter, ReadyFilter.KEY), null);
  }

  private static Object property(Filter filter, String name) {
    return filter.getProperties() == null ? null : filter.getProperties().get(name);
  }

  /** Makes a list, or brings one up to date that nobody has changed. */
  private Filter make(Filter filter, ReadyFilter ready) {
    Object before = property(filter, ReadyFilter.MADE);
    Map<String, Object> properties = new HashMap<>(ready.properties());
    filter.setName(ready.name());
    filter.setQuery(ready.query().apply(tasks.createTaskQuery()));
    filter.setProperties(properties);
    String print = print(filter);
    if (print.equals(before)) {
      return filter;
    }
    properties.put(ReadyFilter.MADE, print);
    filter.setProperties(properties);
    return filters.saveFilter(filter);
  }

  /** Whether nobody has changed it since Waymark made it; who made it before that was said did. */
  private static boolean isAsMade(Filter filter) {
    Object made = property(filter, ReadyFilter.MADE);
    return made == null || made.equals(print(filter));
  }

  private static String print(Filter filter) {
    String told =
        Stream.of("description", "priority", "color")
            .map(name -> String.valueOf(property(filter, name)))
            .reduce(filter.getName(), (all, one) -> all + "\n" + one);
    String query = ((FilterEntity) filter).getQueryInternal();
    return DigestUtils.md5DigestAsHex((told + "\n" + query).getBytes(StandardCharsets.UTF_8));
  }

  private void grant(Set<Grant> wanted) {
    Set<Grant> granted = new HashSet<>();
    authorizations
        .createAuthorizationQuery()
        .resourceType(Resources.FILTER)
        .list()
        .forEach(one -> granted.add(new Grant(one.getResourceId(), one.getGroupId())));
    wanted.stream().filter(one -> !granted.contains(one)).forEach(this::grant);
  }

  private void grant(Grant wanted) {
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(wanted.group());
    grant.setResource(Resources.FILTER);
    grant.setResourceId(wanted.filter());
    grant.addPermission(READ);
    authorizations.saveAuthorization(grant);
  }
}
