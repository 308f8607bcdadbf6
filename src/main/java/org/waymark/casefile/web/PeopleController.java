package org.waymark.casefile.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casefile.CaseChronology;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.LikelyDuplicate;
import org.waymark.casefile.People;
import org.waymark.casefile.PeopleSearch;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.Readings;
import org.waymark.casefile.Relationships;
import org.waymark.casefile.Restrictions;

/** Finds and shows people. */
@RestController
@RequestMapping("/api/people")
class PeopleController {

  private static final int MOST_READINGS = 500;

  private final Reader reader;
  private final People people;
  private final PeopleSearch search;
  private final Relationships relationships;
  private final CaseDirectory cases;
  private final CaseChronology chronology;
  private final Restrictions restrictions;
  private final Readings readings;

  PeopleController(
      Reader reader,
      People people,
      PeopleSearch search,
      Relationships relationships,
      CaseDirectory cases,
      CaseChronology chronology,
      Restrictions restrictions,
      Readings readings) {
    this.reader = reader;
    this.people = people;
    this.search = search;
    this.relationships = relationships;
    this.cases = cases;
    this.chronology = chronology;
    this.restrictions = restrictions;
    this.readings = readings;
  }

  @GetMapping
  List<FoundPerson> search(
      @RequestParam String q,
      @RequestParam(defaultValue = "false") boolean similar,
      @RequestParam(defaultValue = "50") int limit) {
    reader.mustWorkHere();
    if (!PeopleSearch.isEnough(q) || q.length() > PeopleSearch.LONGEST) {
      throw Refusal.invalid(
          "q", "must have " + PeopleSearch.AT_LEAST + ", and at most 200 characters");
    }
    var found = search.find(q, similar, limit).people();
    var open = cases.openOf(found.stream().map(PersonView::id).toList());
    return found.stream()
        .map(one -> FoundPerson.of(one, open.getOrDefault(one.id(), List.of())))
        .toList();
  }

  @GetMapping("/{id}")
  ResponseEntity<PersonPage> page(@PathVariable UUID id) {
    var view = reader.personToRead(id, "person-page");
    if (view.restricted()) {
      return ResponseEntity.ok(PersonPage.masked(id));
    }
    return ResponseEntity.ok()
        .eTag(RecordTag.of(view.details()))
        .body(
            new PersonPage(
                view.id(),
                false,
                view.details(),
                relationships.of(view.id()),
                cases.ofPerson(view.id()),
                chronology.ofPerson(view.id()),
                restrictions.standing(view.id()).orElse(null)));
  }

  @PostMapping("/likely-duplicates")
  List<LikelyDuplicate> likelyDuplicates(@RequestBody PersonDetails details) {
    reader.mustWorkHere();
    return people.likelyDuplicates(details);
  }

  @GetMapping("/{id}/corrections")
  List<People.Correction> corrections(@PathVariable UUID id) {
    UUID person = reader.openPersonToRead(id, "corrections-page").id();
    return people.corrections(person);
  }

  @GetMapping("/{id}/readings")
  List<Readings.Reading> readings(
      @PathVariable UUID id,
      @RequestParam(required = false) Long before,
      @RequestParam(defaultValue = "100") int limit) {
    reader.mustManage();
    UUID person = reader.openPerson(id, "readings-page").id();
    return readings.of(person, before, Math.max(1, Math.min(MOST_READINGS, limit)));
  }
}
