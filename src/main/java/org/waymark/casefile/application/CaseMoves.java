package org.waymark.casefile.application;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CasesMoved;
import org.waymark.casefile.domain.CaseFile;
import org.waymark.casefile.persistence.CaseFileRepository;
import org.waymark.security.CurrentUser;

/** Moves cases between two records of one person; each case's chronology tells of it. */
@Component
class CaseMoves {

  private static final String KIND = "person-records-joined";

  private final CaseFileRepository cases;
  private final CaseStory story;
  private final CurrentUser user;
  private final ApplicationEventPublisher events;

  CaseMoves(
      CaseFileRepository cases,
      CaseStory story,
      CurrentUser user,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.story = story;
    this.user = user;
    this.events = events;
  }

  /** Moves all cases of a record, and returns their references. */
  List<String> all(UUID from, UUID to, String text) {
    return moved(cases.findByPersonIdOrderByOpenedAtDescReferenceDesc(from), to, text);
  }

  /** Moves those of the cases that still stand on the record, and returns their references. */
  List<String> those(List<String> references, UUID from, UUID to, String text) {
    Set<String> wanted = new HashSet<>(references);
    List<CaseFile> there =
        cases.findByPersonIdOrderByOpenedAtDescReferenceDesc(from).stream()
            .filter(file -> wanted.contains(file.summary().reference()))
            .toList();
    return moved(there, to, text);
  }

  /** Tells the pathways, once everything else of the records is in its place. */
  void tell(UUID from, UUID to, List<String> references) {
    events.publishEvent(new CasesMoved(from, to, references, user.id()));
  }

  private List<String> moved(List<CaseFile> files, UUID to, String text) {
    List<String> references = files.stream().map(file -> file.summary().reference()).toList();
    files.forEach(file -> file.identify(to));
    references.forEach(reference -> story.add(reference, KIND, text));
    return references;
  }
}
