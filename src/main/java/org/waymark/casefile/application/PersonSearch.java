package org.waymark.casefile.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseRegister.CaseSummary;
import org.waymark.casefile.domain.CaseFile;
import org.waymark.casefile.domain.CaseKind;
import org.waymark.casefile.matching.SearchKeys;
import org.waymark.casefile.matching.SearchText;
import org.waymark.casefile.persistence.CaseFileRepository;
import org.waymark.casefile.persistence.MatchKeyStore;
import org.waymark.casefile.persistence.MatchKeyStore.Wanted;
import org.waymark.writing.Plain;

/** Finds whom typed words mean, by index alone: exactly, or by names that are almost the same. */
@Component
class PersonSearch {

  private static final int SHORTEST_WORD = 2;
  private static final int NEIGHBOURS = 5000;

  private final MatchKeyStore keys;
  private final CaseFileRepository cases;

  PersonSearch(MatchKeyStore keys, CaseFileRepository cases) {
    this.keys = keys;
    this.cases = cases;
  }

  /** Those whom all that was typed fits. */
  List<UUID> exactly(String typed, int limit) {
    var reference = Plain.of(typed).toUpperCase(Locale.ROOT);
    return CaseKind.isReference(reference)
        ? ofCase(reference)
        : having(SearchText.of(typed), false, limit);
  }

  /** As {@link #exactly}, but names may sound or be spelt almost the same. */
  List<UUID> similarly(String typed, int limit) {
    var text = SearchText.of(typed);
    return text.words().isEmpty() ? List.of() : having(text, true, limit);
  }

  private List<UUID> ofCase(String reference) {
    return cases
        .findById(reference)
        .map(CaseFile::summary)
        .map(CaseSummary::personId)
        .map(List::of)
        .orElse(List.of());
  }

  private List<UUID> having(SearchText text, boolean similar, int limit) {
    var longEnough = text.words().stream().anyMatch(word -> word.length() >= SHORTEST_WORD);
    if (!longEnough && (text.keys().isEmpty() || !text.words().isEmpty())) {
      return List.of();
    }
    var wanted = new ArrayList<Wanted>();
    text.keys().forEach(exact -> wanted.add(new Wanted(null, exact)));
    text.words().forEach(word -> wanted.add(similar ? almost(word) : word(word)));
    return keys.havingAll(wanted, limit);
  }

  private static Wanted word(String word) {
    return new Wanted(SearchKeys.prefix(word), SearchKeys.related(word));
  }

  private Wanted almost(String word) {
    var exact = new ArrayList<>(SearchKeys.related(word));
    exact.addAll(SearchKeys.soundingLike(word));
    SearchKeys.neighbourhood(word)
        .forEach(
            start -> exact.addAll(SearchKeys.speltLike(word, keys.beginning(start, NEIGHBOURS))));
    return new Wanted(SearchKeys.prefix(word), exact);
  }
}
