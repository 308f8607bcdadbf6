package org.waymark.workspace.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.CaseChronology;
import org.waymark.casefile.CaseNotes;
import org.waymark.casefile.CaseNotes.First;
import org.waymark.casefile.CaseNotes.Later;
import org.waymark.casefile.CaseNotes.Note;
import org.waymark.casefile.NoteCorrections;
import org.waymark.security.AccountNames;
import org.waymark.security.CurrentUser;
import org.waymark.workspace.application.StoryEntry.Before;
import org.waymark.workspace.application.StoryEntry.Instead;

/** The chronology with the notes in their places, newest first. */
@Component
class Story {

  private static final Comparator<StoryEntry> NEWEST_FIRST =
      Comparator.comparing(StoryEntry::at).thenComparing(StoryEntry::id).reversed();

  private final CaseChronology chronology;
  private final CaseNotes notes;
  private final NoteCorrections corrections;
  private final CaseAccess access;
  private final CurrentUser user;
  private final AccountNames names;

  Story(
      CaseChronology chronology,
      CaseNotes notes,
      NoteCorrections corrections,
      CaseAccess access,
      CurrentUser user,
      AccountNames names) {
    this.chronology = chronology;
    this.notes = notes;
    this.corrections = corrections;
    this.access = access;
    this.user = user;
    this.names = names;
  }

  List<StoryEntry> ofPerson(UUID id) {
    return together(chronology.ofPerson(id), notes.ofPerson(id));
  }

  List<StoryEntry> ofCase(String reference) {
    return together(chronology.of(reference), notes.of(reference));
  }

  private List<StoryEntry> together(List<CaseChronology.Entry> entries, List<Note> written) {
    Stream<String> authors =
        Stream.of(
                entries.stream().map(CaseChronology.Entry::by),
                written.stream().map(Note::by),
                written.stream().map(Note::first).filter(Objects::nonNull).map(First::by))
            .flatMap(Function.identity());
    Map<String, String> by = names.ofUsers(authors.toList());
    Set<String> seen =
        access.visible(
            user.id(),
            written.stream()
                .filter(Note::moved)
                .map(note -> note.later().caseReference())
                .toList());
    return Stream.concat(
            entries.stream().map(entry -> entry(entry, by)),
            written.stream().map(note -> note(note, by, seen)))
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
        entry.correctedBy() == null ? null : new Instead(false, null, null),
        entry.correctionReason() == null
            ? null
            : new Before(null, null, false, entry.correctionReason()),
        false);
  }

  private StoryEntry note(Note note, Map<String, String> by, Set<String> seen) {
    Later later = note.later();
    First first = note.first();
    return new StoryEntry(
        note.id(),
        note.caseReference(),
        true,
        note.text(),
        note.at(),
        by.get(note.by()),
        later == null
            ? null
            : new Instead(
                note.moved(),
                note.moved() && seen.contains(later.caseReference()) ? later.caseReference() : null,
                later.reason()),
        first == null
            ? null
            : new Before(
                first.at(),
                by.get(first.by()),
                !first.movedFrom().equals(note.caseReference()),
                first.reason()),
        corrections.mayCorrect(note));
  }
}
