package org.waymark.casefile.application;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.domain.Person;
import org.waymark.casefile.persistence.JdbcCaseAccess;
import org.waymark.casefile.persistence.PersonRepository;
import org.waymark.security.CurrentUser;

/** Fetches people as far as the current user may see them. Logging is the caller's part. */
@Component
@Transactional(readOnly = true)
class PersonReader {

  private final PersonRepository people;
  private final JdbcCaseAccess access;
  private final CurrentUser user;

  PersonReader(PersonRepository people, JdbcCaseAccess access, CurrentUser user) {
    this.people = people;
    this.access = access;
    this.user = user;
  }

  Optional<PersonView> one(UUID id) {
    return Optional.ofNullable(all(List.of(id)).get(id));
  }

  /**
   * In the order asked for, under the ids asked for; unknown ids are left out. In the place of a
   * record that was joined with another comes that other one.
   */
  Map<UUID, PersonView> all(Collection<UUID> ids) {
    var found = current(ids);
    var visible =
        access.visiblePeople(
            user.id(), found.values().stream().map(Person::id).distinct().toList());
    var views = new LinkedHashMap<UUID, PersonView>();
    found.forEach(
        (asked, person) ->
            views.put(
                asked,
                visible.contains(person.id())
                    ? PersonView.of(person.id(), person.details())
                    : PersonView.masked(person.id())));
    return views;
  }

  private Map<UUID, Person> current(Collection<UUID> ids) {
    var byId = new LinkedHashMap<UUID, Person>();
    var missing = Set.copyOf(ids);
    while (!missing.isEmpty()) {
      people.withNames(missing).forEach(person -> byId.put(person.id(), person));
      missing =
          byId.values().stream()
              .map(Person::joinedInto)
              .filter(into -> into != null && !byId.containsKey(into))
              .collect(Collectors.toSet());
    }
    var found = new LinkedHashMap<UUID, Person>();
    for (var id : ids) {
      var person = byId.get(id);
      while (person != null && person.joinedInto() != null) {
        person = byId.get(person.joinedInto());
      }
      if (person != null) {
        found.put(id, person);
      }
    }
    return found;
  }

  /** Everything, restricted or not: for matching, never to be shown as it is. */
  Map<UUID, PersonDetails> details(Collection<UUID> ids) {
    var details = new LinkedHashMap<UUID, PersonDetails>();
    for (Person person : people.withNames(ids)) {
      details.put(person.id(), person.details());
    }
    return details;
  }
}
