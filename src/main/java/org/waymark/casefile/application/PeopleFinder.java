package org.waymark.casefile.application;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.waymark.casefile.LikelyDuplicate;
import org.waymark.casefile.PeopleSearch;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.persistence.ReadingLog;
import org.waymark.casefile.persistence.ReadingLog.Kind;
import org.waymark.casefile.persistence.ReadingLog.Touched;

/** Finds people, and logs whose rows were shown. */
@Service
class PeopleFinder implements PeopleSearch {

  private static final int MOST_FOUND = 100;
  private static final Comparator<PersonView> BY_NAME =
      Comparator.comparing(PersonView::restricted).thenComparing(PeopleFinder::sortName);

  private final PersonReader reader;
  private final PersonSearch search;
  private final DuplicateFinder duplicates;
  private final ReadingLog readings;

  PeopleFinder(
      PersonReader reader, PersonSearch search, DuplicateFinder duplicates, ReadingLog readings) {
    this.reader = reader;
    this.search = search;
    this.duplicates = duplicates;
    this.readings = readings;
  }

  @Override
  public Found find(String typed, boolean similar, int limit) {
    if (typed == null || typed.isBlank() || typed.length() > LONGEST) {
      return new Found(List.of(), false, false);
    }
    var most = Math.max(1, Math.min(MOST_FOUND, limit));
    var ids = search.exactly(typed, most + 1);
    var near = similar || ids.isEmpty();
    if (near) {
      var almost = search.similarly(typed, most + 1);
      ids = almost.isEmpty() ? ids : almost;
    }
    var shown = ids.subList(0, Math.min(most, ids.size()));
    var found = reader.all(shown).values().stream().distinct().sorted(BY_NAME).toList();
    logListed(found, "search");
    return new Found(found, near && !found.isEmpty(), ids.size() > most);
  }

  List<LikelyDuplicate> likelyDuplicates(PersonDetails details) {
    var found = duplicates.find(details);
    logListed(found.stream().map(LikelyDuplicate::person).toList(), "likely-duplicates");
    return found;
  }

  private void logListed(List<PersonView> views, String purpose) {
    var touched =
        views.stream()
            .filter(view -> !view.restricted())
            .map(view -> new Touched(view.id(), null))
            .toList();
    readings.log(Kind.LISTED, touched, purpose);
  }

  private static String sortName(PersonView view) {
    var details = view.details();
    return details == null
        ? view.id().toString()
        : (details.lastName() + " " + details.displayName()).toLowerCase(Locale.ROOT);
  }
}
