package org.waymark.workspace.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseChronology;
import org.waymark.casefile.CaseNotes;
import org.waymark.security.AccountNames;

/** The chronology with the notes in their places, newest first. */
@Component
class Story {

  private static final Comparator<StoryEntry> NEWEST_FIRST =
      Comparator.comparing(StoryEntry::at).thenComparing(StoryEntry::id).reversed();

  private final CaseChronology chronology;
  private final CaseNotes notes;
  private final AccountNames names;

  Story(CaseChronology chronology, CaseNotes notes, AccountNames names) {
    this.chronology = chronology;
    this.notes = notes;
    this.names = names;
  }

  List<StoryEntry> ofPerson(UUID id) {
    return together(chronology.ofPerson(id), notes.ofPerson(id));
  }

  List<StoryEntry> ofCase(String reference) {
    return together(chronology.of(reference), notes.of(reference));
  }

  private List<StoryEntry> together(
      List<CaseChronology.Entry> entries, List<CaseNotes.Note> written) {
    Map<String, String> by =
        names.ofUsers(
            Stream.concat(
                    entries.stream().map(CaseChronology.Entry::by),
                    written.stream().map(CaseNotes.Note::by))
                .toList());
    return Stream.concat(
            entries.stream().map(entry -> entry(entry, by)),
            written.stream().map(note -> note(note, by)))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  private static StoryEntry entry(CaseChronology.Entry entry, Map<String, String> by) {
    return new StoryEntry(
        entry.id(),
        entry.caseReference(),
        false,
        entry.text(),
        entry.at(),
        by.get(entry.by()),
        entry.correctedBy() != null,
        entry.correctionReason());
  }

  private static StoryEntry note(CaseNotes.Note note, Map<String, String> by) {
    return new StoryEntry(
        note.id(),
        note.caseReference(),
        true,
        note.text(),
        note.at(),
        by.get(note.by()),
        note.correctedBy() != null,
        note.correctionReason());
  }
}
