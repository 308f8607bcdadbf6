package org.waymark.security.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.waymark.security.AccountNames;
import org.waymark.security.CurrentUser;

/** Names as Camunda Admin keeps them. */
@Component
class EngineAccountNames implements AccountNames {

  private final IdentityService identity;

  EngineAccountNames(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public Map<String, String> ofUsers(Collection<String> ids) {
    Set<String> asked = asked(ids);
    Map<String, String> names = themselves(asked);
    names.computeIfPresent(CurrentUser.SYSTEM, (id, name) -> "Waymark");
    if (!asked.isEmpty()) {
      identity
          .createUserQuery()
          .userIdIn(asked.toArray(String[]::new))
          .list()
          .forEach(user -> names.put(user.getId(), name(user)));
    }
    return names;
  }

  @Override
  public Map<String, String> ofGroups(Collection<String> ids) {
    Set<String> asked = asked(ids);
    Map<String, String> names = themselves(asked);
    if (!asked.isEmpty()) {
      identity.createGroupQuery().groupIdIn(asked.toArray(String[]::new)).list().stream()
          .filter(group -> group.getName() != null)
          .forEach(group -> names.put(group.getId(), ((Group) group).getName()));
    }
    return names;
  }

  private static Set<String> asked(Collection<String> ids) {
    return ids.stream().filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> themselves(Set<String> ids) {
    Map<String, String> names = new LinkedHashMap<>();
    ids.forEach(id -> names.put(id, id));
    return names;
  }

  private static String name(User user) {
    String name =
        Stream.of(user.getFirstName(), user.getLastName())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? user.getId() : name;
  }
}
