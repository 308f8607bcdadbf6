package org.waymark.casefile.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.waymark.casefile.LikelyDuplicate;
import org.waymark.casefile.PeopleSearch;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.application.DuplicateFinder.Alike;
import org.waymark.casefile.persistence.MatchKeyStore.Whom;
import org.waymark.casefile.persistence.ReadingLog;
import org.waymark.casefile.persistence.ReadingLog.Kind;
import org.waymark.casefile.persistence.ReadingLog.Touched;

/**
 * Finds people, and logs whose rows were shown. A record hidden from whoever asks has no part in
 * what is found; that it would have been found is logged as refused.
 */
@Service
class PeopleFinder implements PeopleSearch {

  private static final int MOST_FOUND = 100;
  private static final Comparator<PersonView> BY_NAME =
      Comparator.comparing(PeopleFinder::sortName);

  private static final String SEARCH = "search";
  private static final String DUPLICATES = "likely-duplicates";

  private final HiddenRecords hidden;
  private final PersonReader reader;
  private final PersonSearch search;
  private final DuplicateFinder duplicates;
  private final ReadingLog readings;

  PeopleFinder(
      HiddenRecords hidden,
      PersonReader reader,
      PersonSearch search,
      DuplicateFinder duplicates,
      ReadingLog readings) {
    this.hidden = hidden;
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
    var without = hidden.ofUser();
    var shown = Whom.everybodyBut(without);
    var ids = search.exactly(typed, shown, most + 1);
    var near = similar || ids.isEmpty();
    if (near) {
      var almost = search.similarly(typed, shown, most + 1);
      ids = almost.isEmpty() ? ids : almost;
    }
    var first = ids.subList(0, Math.min(most, ids.size()));
    var found =
        reader.all(first).values().stream()
            .filter(view -> !view.restricted())
            .distinct()
            .sorted(BY_NAME)
            .toList();
    logListed(found, SEARCH);
    hidden.logRefused(fitting(typed, near, without), SEARCH);
    return new Found(found, near && !found.isEmpty(), ids.size() > most);
  }

  /** Those of the hidden whom what was typed fits. */
  private List<UUID> fitting(String typed, boolean near, Set<UUID> without) {
    if (without.isEmpty()) {
      return List.of();
    }
    var them = Whom.only(without);
    var fitting = new ArrayList<>(search.exactly(typed, them, without.size()));
    if (near) {
      fitting.addAll(search.similarly(typed, them, without.size()));
    }
    return fitting;
  }

  List<LikelyDuplicate> likelyDuplicates(PersonDetails details) {
    var without = hidden.ofUser();
    var found = duplicates.find(details, Whom.everybodyBut(without));
    logListed(found.stream().map(LikelyDuplicate::person).toList(), DUPLICATES);
    hidden.logRefused(ids(alike(details, without)), DUPLICATES);
    return found;
  }

  List<LikelyDuplicate> beforeFiling(PersonDetails details) {
    var exactly = alike(details, hidden.ofUser()).stream().filter(Alike::exactly).toList();
    var masked =
        reader.all(ids(exactly)).values().stream()
            .map(PersonView::id)
            .distinct()
            .map(DuplicateFinder::masked);
    return Stream.concat(likelyDuplicates(details).stream(), masked).toList();
  }

  private List<Alike> alike(PersonDetails details, Set<UUID> without) {
    return without.isEmpty() ? List.of() : duplicates.alike(details, Whom.only(without));
  }

  private static List<UUID> ids(List<Alike> alike) {
    return alike.stream().map(Alike::person).toList();
  }

  private void logListed(List<PersonView> views, String purpose) {
    readings.log(
        Kind.LISTED, views.stream().map(view -> new Touched(view.id(), null)).toList(), purpose);
  }

  private static String sortName(PersonView view) {
    var details = view.details();
    return (details.lastName() + " " + details.displayName()).toLowerCase(Locale.ROOT);
  }
}
