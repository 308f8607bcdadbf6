package org.waymark.casefile.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casefile.Restrictions;

/** Restricts a record, names others on it, lifts that, and opens a record in an emergency. */
@RestController
@RequestMapping("/api/people/{id}/restriction")
class RestrictionController {

  private final Reader reader;
  private final Restrictions restrictions;

  RestrictionController(Reader reader, Restrictions restrictions) {
    this.reader = reader;
    this.restrictions = restrictions;
  }

  @GetMapping
  Restrictions.Restriction standing(@PathVariable UUID id) {
    UUID person = reader.personToRead(id, "restriction").id();
    return restrictions.standing(person).orElseThrow(() -> Refusal.notFound("restriction"));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> restrict(@PathVariable UUID id, @RequestBody Naming naming) {
    UUID person = reader.person(id, "restriction").id();
    return done(
        Refusal.unlessDone(
            restrictions.restrict(person, naming.named(), naming.reason(), naming.reviewOn())));
  }

  @PutMapping
  Map<String, UUID> rename(@PathVariable UUID id, @RequestBody Naming naming) {
    UUID person = reader.person(id, "restriction").id();
    return done(
        Refusal.unlessDone(
            restrictions.rename(person, naming.named(), naming.reason(), naming.reviewOn())));
  }

  @PostMapping("/lift")
  Map<String, UUID> lift(@PathVariable UUID id, @RequestBody Reason reason) {
    UUID person = reader.person(id, "restriction").id();
    return done(Refusal.unlessDone(restrictions.lift(person, reason.reason())));
  }

  @PostMapping("/emergency-access")
  Map<String, UUID> openInEmergency(@PathVariable UUID id, @RequestBody Reason reason) {
    UUID person = reader.personInEmergency(id);
    return done(Refusal.unlessDone(restrictions.openInEmergency(person, reason.reason())));
  }

  private static Map<String, UUID> done(UUID id) {
    return Map.of("id", id);
  }

  record Naming(Set<String> named, String reason, LocalDate reviewOn) {}

  record Reason(String reason) {}
}
