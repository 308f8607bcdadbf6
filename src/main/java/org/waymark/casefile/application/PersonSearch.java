package org.waymark.casefile.application;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casefile.matching.SearchKeys;
import org.waymark.casefile.matching.SearchText;
import org.waymark.casefile.persistence.MatchKeyStore;
import org.waymark.casefile.persistence.MatchKeyStore.Wanted;
import org.waymark.casefile.persistence.MatchKeyStore.Whom;

/** Finds whom typed words mean, by index alone: exactly, or by names that are almost the same. */
@Component
class PersonSearch {

  private static final int NEIGHBOURS = 5000;
  private static final int LONGEST_RUN = 4;
  private static final int PARTICLE = 4;

  private final MatchKeyStore keys;
  private final CaseSearch cases;

  PersonSearch(MatchKeyStore keys, CaseSearch cases) {
    this.keys = keys;
    this.cases = cases;
  }

  /** Those whom all that was typed fits. */
  List<UUID> exactly(String typed, Whom whom, int limit) {
    var how = new How(whom, false, limit);
    return cases
        .read(typed, whom)
        .map(found -> readings(found.rest(), found.people(), how))
        .filter(found -> !found.isEmpty())
        .orElseGet(() -> readings(typed, null, how));
  }

  /** As {@link #exactly}, but names may sound or be spelt almost the same. */
  List<UUID> similarly(String typed, Whom whom, int limit) {
    var how = new How(whom, true, limit);
    var found = cases.read(typed, whom);
    return found.isPresent()
        ? readings(found.get().rest(), found.get().people(), how)
        : readings(typed, null, how);
  }

  /** How to look: among whom, whether near misses count, and for how many at most. */
  private record How(Whom whom, boolean similar, int limit) {}

  /** By every word; where that finds nobody, without those that may be a title or a label. */
  private List<UUID> readings(String typed, List<UUID> among, How how) {
    var text = SearchText.of(typed);
    return Stream.of(Optional.of(text), text.withoutLabels())
        .flatMap(Optional::stream)
        .map(reading -> having(reading, among, how))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<UUID> having(SearchText text, List<UUID> among, How how) {
    var words = text.words();
    if (how.similar() && words.isEmpty()) {
      return List.of();
    }
    var narrow = among != null || !text.keys().isEmpty();
    var byStart = narrow || words.stream().anyMatch(SearchText::saysEnough);
    if (!byStart && words.size() < 2) {
      return List.of();
    }
    var wanted = new ArrayList<Wanted>();
    text.keys().forEach(exact -> wanted.add(new Wanted(Set.of(), exact)));
    for (int i = 0; i < words.size(); i++) {
      wanted.add(byStart ? word(words, i, how) : letter(words.get(i)));
    }
    return keys.havingAll(wanted, among, how.whom(), how.limit());
  }

  /** A single letter is a name by itself, or there would be no end of those who are found. */
  private static Wanted letter(String letter) {
    return new Wanted(Set.of(), Set.of(SearchKeys.whole(letter)));
  }

  private Wanted word(List<String> words, int at, How how) {
    var word = words.get(at);
    var starts = new LinkedHashSet<String>(SearchKeys.ofYear(word));
    var exact = new LinkedHashSet<String>(SearchKeys.related(word));
    starts.add(SearchKeys.prefix(word));
    runs(words, at).forEach(run -> starts.add(SearchKeys.prefix(run)));
    Stream.concat(Stream.of(word), runs(words, at))
        .forEach(digits -> exact.addAll(SearchKeys.ofLocalPhone(digits)));
    if (how.similar()) {
      exact.addAll(almost(word, how));
      runs(words, at)
          .filter(run -> words.stream().anyMatch(PersonSearch::isParticle))
          .forEach(run -> exact.addAll(almost(run, how)));
    }
    return new Wanted(starts, exact);
  }

  private static boolean isParticle(String word) {
    return word.length() <= PARTICLE;
  }

  /** The word joined with its neighbours: "o briarly" is "obriarly". */
  private static Stream<String> runs(List<String> words, int at) {
    var runs = new ArrayList<String>();
    for (int from = Math.max(0, at - LONGEST_RUN + 1); from <= at; from++) {
      for (int to = at + 1; to <= Math.min(words.size(), from + LONGEST_RUN); to++) {
        if (to - from > 1) {
          runs.add(String.join("", words.subList(from, to)));
        }
      }
    }
    return runs.stream();
  }

  private List<String> almost(String word, How how) {
    if (!SearchText.saysEnough(word) || word.codePoints().anyMatch(Character::isDigit)) {
      return List.of();
    }
    var almost = new ArrayList<>(SearchKeys.soundingLike(word));
    SearchKeys.neighbourhood(word)
        .forEach(
            start ->
                almost.addAll(
                    SearchKeys.speltLike(word, keys.beginning(start, how.whom(), NEIGHBOURS))));
    return almost;
  }
}
