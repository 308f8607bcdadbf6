package org.waymark.casefile.application;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

  /** In the order asked for; unknown ids are left out. */
  Map<UUID, PersonView> all(Collection<UUID> ids) {
    var visible = access.visiblePeople(user.id(), ids);
    var details = details(ids);
    var views = new LinkedHashMap<UUID, PersonView>();
    for (var id : ids) {
      if (details.containsKey(id)) {
        var view =
            visible.contains(id) ? PersonView.of(id, details.get(id)) : PersonView.masked(id);
        views.put(id, view);
      }
    }
    return views;
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
