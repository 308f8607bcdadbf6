package org.waymark.casefile.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casefile.JoinedRecords;

/** Joins two records of one person, and takes them apart again. */
@RestController
@RequestMapping("/api/people/{id}/joined")
class JoinController {

  private final Reader reader;
  private final JoinedRecords records;

  JoinController(Reader reader, JoinedRecords records) {
    this.reader = reader;
    this.records = records;
  }

  @GetMapping
  List<JoinedRecords.Joined> of(@PathVariable UUID id) {
    reader.openPersonToRead(id, "joined-records");
    return records.of(id);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> join(@PathVariable UUID id, @RequestBody Wish wish) {
    reader.openPerson(id, "joining-records");
    if (wish.other() == null) {
      throw Refusal.invalid("other", "is required: the id of the record to join");
    }
    Map<String, String> chosen = wish.chosen() == null ? Map.of() : wish.chosen();
    return Map.of("id", Refusal.unlessDone(records.join(id, wish.other(), chosen, wish.reason())));
  }

  @PostMapping("/{join}/apart")
  Map<String, UUID> apart(@PathVariable UUID id, @PathVariable UUID join, @RequestBody Why why) {
    reader.openPerson(id, "joining-records");
    return Map.of("id", Refusal.unlessDone(records.takeApart(id, join, why.reason())));
  }

  /** What is to be joined; {@code chosen} says {@code kept} or {@code other} for each part. */
  record Wish(UUID other, Map<String, String> chosen, String reason) {}

  record Why(String reason) {}
}
