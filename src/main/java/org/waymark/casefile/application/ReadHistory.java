package org.waymark.casefile.application;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.waymark.casefile.People;
import org.waymark.casefile.People.Correction;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonHistory;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.domain.RecordChanges;

/** Compares each state of a record with the one that followed it. */
@Service
class ReadHistory implements PersonHistory {

  private final People people;
  private final PersonReader reader;

  ReadHistory(People people, PersonReader reader) {
    this.people = people;
    this.reader = reader;
  }

  @Override
  public List<Changed> of(UUID person) {
    return reader
        .one(person)
        .filter(view -> !view.restricted())
        .map(this::changes)
        .orElse(List.of());
  }

  private List<Changed> changes(PersonView now) {
    List<Changed> changes = new ArrayList<>();
    PersonDetails after = now.details();
    for (Correction one : people.corrections(now.id())) {
      changes.add(
          new Changed(
              one.at(), one.by(), one.reason(), RecordChanges.between(one.before(), after)));
      after = one.before();
    }
    return changes;
  }
}
