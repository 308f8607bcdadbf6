package org.waymark.casefile.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.RelationshipDetails;
import org.waymark.casefile.Relationships;

/** Puts people and their relationships on file, and corrects them. */
@RestController
@RequestMapping("/api/people")
class PersonChangesController {

  private final Reader reader;
  private final People people;
  private final Relationships relationships;

  PersonChangesController(Reader reader, People people, Relationships relationships) {
    this.reader = reader;
    this.people = people;
    this.relationships = relationships;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> create(@RequestBody PersonDetails details) {
    reader.mustWorkHere();
    return Map.of("id", Refusal.unlessDone(people.create(details)));
  }

  @PutMapping("/{id}")
  Map<String, UUID> correct(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String known,
      @RequestBody Correction correction) {
    PersonView person = reader.openPerson(id, "correction");
    if (correction.details() == null) {
      throw Refusal.invalid("details", "is required");
    }
    if (RecordTag.isOther(known, person.details())) {
      throw Refusal.changedMeanwhile();
    }
    var outcome = people.correct(person.id(), correction.details(), correction.reason());
    return Map.of("id", Refusal.unlessDone(outcome));
  }

  @GetMapping("/{id}/relationships")
  List<Relationships.Relationship> relationships(@PathVariable UUID id) {
    UUID person = reader.openPersonToRead(id, "relationships").id();
    return relationships.of(person);
  }

  @PostMapping("/{id}/relationships")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> relate(@PathVariable UUID id, @RequestBody RelationshipDetails details) {
    UUID person = reader.openPerson(id, "relationships").id();
    return Map.of("id", Refusal.unlessDone(relationships.add(person, details)));
  }

  @PutMapping("/{id}/relationships/{relationship}/end")
  Map<String, UUID> end(
      @PathVariable UUID id, @PathVariable UUID relationship, @RequestBody End end) {
    UUID person = reader.openPerson(id, "relationships").id();
    var outcome = relationships.end(person, relationship, end.on(), end.reason());
    return Map.of("id", Refusal.unlessDone(outcome));
  }

  record Correction(PersonDetails details, String reason) {}

  record End(LocalDate on, String reason) {}
}
