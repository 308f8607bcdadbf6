package org.waymark.casefile.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casefile.CaseChronology;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseFileSection;
import org.waymark.casefile.CaseNotes;
import org.waymark.casefile.NoteCorrections;
import org.waymark.casefile.People;
import org.waymark.writing.Texts;

/** A case's page and its notes. */
@RestController
@RequestMapping("/api/cases/{reference}")
class CaseController {

  private final Reader reader;
  private final People people;
  private final CaseDirectory cases;
  private final CaseChronology chronology;
  private final CaseNotes notes;
  private final NoteCorrections corrections;
  private final ObjectProvider<CaseFileSection> sections;

  CaseController(
      Reader reader,
      People people,
      CaseDirectory cases,
      CaseChronology chronology,
      CaseNotes notes,
      NoteCorrections corrections,
      ObjectProvider<CaseFileSection> sections) {
    this.reader = reader;
    this.people = people;
    this.cases = cases;
    this.chronology = chronology;
    this.notes = notes;
    this.corrections = corrections;
    this.sections = sections;
  }

  @GetMapping
  CasePage page(@PathVariable String reference) {
    var details = reader.caseToRead(reference);
    var person = people.ofCase(reference, "case-page").orElse(null);
    if (!reader.maySee(reference)) {
      return CasePage.masked(reference);
    }
    return new CasePage(
        reference,
        false,
        details,
        person,
        cases.linksOf(reference),
        chronology.of(reference),
        sectionsOf(reference));
  }

  @GetMapping("/notes")
  List<CaseNotes.Note> notes(@PathVariable String reference) {
    reader.openCaseToRead(reference);
    people.ofCase(reference, "case-notes");
    return notes.of(reference);
  }

  @PostMapping("/notes")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Long> add(@PathVariable String reference, @RequestBody NewNote note) {
    reader.open(reference);
    String text = Texts.orNull(note.text());
    if (CaseNotes.fault(text).isPresent()) {
      throw Refusal.invalid("text", "is required, with at most 20,000 characters");
    }
    return Map.of("id", notes.add(reference, text));
  }

  @PutMapping("/notes/{note}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void correct(
      @PathVariable String reference, @PathVariable long note, @RequestBody RightNote right) {
    reader.open(reference);
    var problems =
        corrections.correct(
            new NoteCorrections.Wish(
                reference, note, right.caseReference(), right.text(), right.reason()));
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
  }

  private Map<String, Object> sectionsOf(String reference) {
    var shown = new LinkedHashMap<String, Object>();
    sections.orderedStream().forEach(s -> shown.put(s.name(), s.of(reference)));
    return shown;
  }

  record NewNote(String text) {}

  record RightNote(String caseReference, String text, String reason) {}
}
