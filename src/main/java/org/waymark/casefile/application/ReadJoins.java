package org.waymark.casefile.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.casefile.JoinedRecords.Compared;
import org.waymark.casefile.JoinedRecords.Joined;
import org.waymark.casefile.LikelyDuplicate;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.domain.RecordJoin;
import org.waymark.casefile.persistence.JoinStore;
import org.waymark.casefile.persistence.JoinStore.Join;

/** Looks at records that may be one person's, and at those that were joined. */
@Component
class ReadJoins {

  private static final String PURPOSE = "joining-records";

  private final People people;
  private final PersonReader reader;
  private final ReaderDoor door;
  private final JoinStore joins;

  ReadJoins(People people, PersonReader reader, ReaderDoor door, JoinStore joins) {
    this.people = people;
    this.reader = reader;
    this.door = door;
    this.joins = joins;
  }

  List<LikelyDuplicate> alike(UUID person) {
    return open(person)
        .map(
            view ->
                people.likelyDuplicates(view.details()).stream()
                    .filter(found -> !found.person().id().equals(view.id()))
                    .toList())
        .orElse(List.of());
  }

  List<Compared> compare(UUID kept, UUID other) {
    return open(kept)
        .flatMap(one -> open(other).map(two -> RecordJoin.compare(one.details(), two.details())))
        .orElse(List.of());
  }

  List<Joined> of(UUID person) {
    return reader
        .one(person)
        .filter(view -> !view.restricted())
        .map(view -> joins.of(view.id()).stream().map(this::joined).toList())
        .orElse(List.of());
  }

  private Joined joined(Join join) {
    boolean hidden = join.apart() != null && isHidden(join.joined());
    return new Joined(
        join.id(),
        join.joined(),
        hidden ? null : reader.details(List.of(join.joined())).get(join.joined()),
        join.made(),
        joins.casesOf(join.id()),
        join.apart());
  }

  private boolean isHidden(UUID person) {
    return door.refusalToRead(person).isPresent()
        || reader.one(person).filter(PersonView::restricted).isPresent();
  }

  /** A record that the user may see, logged as read. */
  Optional<PersonView> open(UUID person) {
    return people.read(person, PURPOSE).filter(view -> !view.restricted());
  }
}
