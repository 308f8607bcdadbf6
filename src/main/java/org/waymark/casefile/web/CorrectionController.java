package org.waymark.casefile.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casefile.Corrections;
import org.waymark.casefile.People;

/** Corrects what is on record on a case, with a reason; the original is kept. */
@RestController
@RequestMapping("/api/cases/{reference}/corrections")
class CorrectionController {

  private final Reader reader;
  private final People people;
  private final Corrections corrections;

  CorrectionController(Reader reader, People people, Corrections corrections) {
    this.reader = reader;
    this.people = people;
    this.corrections = corrections;
  }

  @GetMapping
  Page of(@PathVariable String reference) {
    reader.openCaseToRead(reference);
    people.ofCase(reference, "corrections");
    return new Page(corrections.correctable(reference), corrections.of(reference));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void correct(@PathVariable String reference, @RequestBody Wrong wrong) {
    reader.open(reference);
    var problems = corrections.correct(reference, wrong.what(), wrong.value(), wrong.reason());
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
  }

  /** What can be corrected on the case, and what was. */
  record Page(List<String> correctable, List<Corrections.Corrected> corrections) {}

  /** What is wrong, and what is right. */
  record Wrong(String what, String value, String reason) {}
}
