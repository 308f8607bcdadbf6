package org.waymark.casefile.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.RelationshipDetails;
import org.waymark.casefile.Relationships;
import org.waymark.casefile.domain.Reason;
import org.waymark.casefile.domain.RelationshipCheck;
import org.waymark.casefile.domain.RelationshipRecord;
import org.waymark.casefile.persistence.PersonRepository;
import org.waymark.casefile.persistence.ReadingLog;
import org.waymark.casefile.persistence.ReadingLog.Kind;
import org.waymark.casefile.persistence.ReadingLog.Touched;
import org.waymark.casefile.persistence.RelationshipRepository;
import org.waymark.security.CurrentUser;

/** Keeps who is who to a person. */
@Service
@Transactional
class RelationshipService implements Relationships {

  private final RelationshipRepository relationships;
  private final PersonRepository people;
  private final PersonReader reader;
  private final ReaderDoor door;
  private final ReadingLog readings;
  private final CurrentUser user;
  private final Clock clock;

  RelationshipService(
      RelationshipRepository relationships,
      PersonRepository people,
      PersonReader reader,
      ReaderDoor door,
      ReadingLog readings,
      CurrentUser user,
      Clock clock) {
    this.relationships = relationships;
    this.people = people;
    this.reader = reader;
    this.door = door;
    this.readings = readings;
    this.user = user;
    this.clock = clock;
  }

  @Override
  public Outcome add(UUID personId, RelationshipDetails details) {
    if (hidden(personId)) {
      return new Outcome.NotAllowed("The record is restricted.");
    }
    var problems = problems(personId, details);
    if (!problems.isEmpty()) {
      return new Outcome.Invalid(problems);
    }
    var added = new RelationshipRecord(personId, details, clock.instant(), user.id());
    return new Outcome.Done(relationships.saveAndFlush(added).id());
  }

  @Override
  public Outcome end(UUID personId, UUID relationshipId, LocalDate on, String reason) {
    if (hidden(personId)) {
      return new Outcome.NotAllowed("The record is restricted.");
    }
    var found =
        relationships
            .findById(relationshipId)
            .filter(r -> r.personId().equals(personId) && !r.ended());
    if (found.isEmpty()) {
      return Outcome.invalid("relationshipId", "there is no such standing relationship");
    }
    var wrong = Reason.problems(reason);
    if (!wrong.isEmpty()) {
      return new Outcome.Invalid(wrong);
    }
    if (on == null || found.get().endsBeforeItBegan(on)) {
      return Outcome.invalid("on", "must be a date on or after the start");
    }
    found.get().end(on, Reason.kept(reason), clock.instant(), user.id());
    relationships.flush();
    return new Outcome.Done(relationshipId);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Relationship> of(UUID personId) {
    if (hidden(personId)) {
      return List.of();
    }
    var found = relationships.findByPersonIdOrderByRecordedAt(personId);
    var others = reader.all(otherPeople(found));
    others.values().removeIf(view -> door.refusalToRead(view.id()).isPresent());
    var seen = others.values().stream().filter(view -> !view.restricted());
    readings.log(
        Kind.LISTED, seen.map(view -> new Touched(view.id(), null)).toList(), "relationships");
    return found.stream()
        .map(r -> relationship(r, others))
        .sorted(Comparator.comparing(Relationship::ended))
        .toList();
  }

  private List<FieldProblem> problems(UUID personId, RelationshipDetails details) {
    var problems = new ArrayList<>(RelationshipCheck.of(personId, details));
    if (!people.existsById(personId)) {
      problems.add(new FieldProblem("personId", "there is no such person"));
    }
    if (details.otherPersonId() != null && !canBeNamed(details.otherPersonId())) {
      problems.add(new FieldProblem("otherPersonId", "there is no such person"));
    }
    if (details.mainCarer() && hasMainCarer(personId)) {
      problems.add(new FieldProblem("mainCarer", "there is a main carer already: end that first"));
    }
    return problems;
  }

  /** Nobody who is hidden from the user; that somebody tried is logged. */
  private boolean canBeNamed(UUID other) {
    var view = reader.one(other);
    view.filter(PersonView::restricted)
        .ifPresent(hidden -> readings.log(Kind.REFUSED, hidden.id(), null, "relationships"));
    return view.filter(it -> !it.restricted()).isPresent();
  }

  private boolean hasMainCarer(UUID personId) {
    return relationships.findByPersonIdOrderByRecordedAt(personId).stream()
        .anyMatch(r -> !r.ended() && r.details().mainCarer());
  }

  private boolean hidden(UUID personId) {
    return reader.one(personId).filter(PersonView::restricted).isPresent();
  }

  private static List<UUID> otherPeople(List<RelationshipRecord> found) {
    return found.stream()
        .map(r -> r.details().otherPersonId())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static Relationship relationship(RelationshipRecord r, Map<UUID, PersonView> others) {
    var details = r.details();
    var other = details.otherPersonId() == null ? null : others.get(details.otherPersonId());
    return new Relationship(r.id(), details, other, r.ended(), r.endReason());
  }
}
