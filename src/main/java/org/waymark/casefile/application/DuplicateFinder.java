package org.waymark.casefile.application;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.LikelyDuplicate;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.matching.Exactness;
import org.waymark.casefile.matching.Match;
import org.waymark.casefile.matching.MatchKeys;
import org.waymark.casefile.persistence.MatchKeyStore;
import org.waymark.casefile.persistence.MatchKeyStore.Whom;

/** Finds who on file may be the same person: candidates by index, then a close comparison. */
@Component
class DuplicateFinder {

  private static final int CANDIDATES = 300;
  private static final int SHOWN = 20;
  private static final List<String> RESTRICTED =
      List.of("A restricted record may be about the same person: ask a manager");

  private final MatchKeyStore keys;
  private final PersonReader reader;

  DuplicateFinder(MatchKeyStore keys, PersonReader reader) {
    this.keys = keys;
    this.reader = reader;
  }

  /**
   * Somebody on file who is like the one who was told of.
   *
   * @param exactly whether they were named by the NHS number, or by full name and whole birthday
   */
  record Alike(UUID person, boolean exactly) {}

  @Transactional(readOnly = true)
  List<LikelyDuplicate> find(PersonDetails details, Whom whom) {
    var candidates = candidates(details, whom);
    var views = reader.all(candidates.keySet());
    return candidates.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> Match.between(details, e.getValue())))
        .entrySet()
        .stream()
        .filter(e -> e.getValue().worthALook() && !views.get(e.getKey()).restricted())
        .sorted(likeliestFirst())
        .map(e -> duplicate(e.getValue(), views.get(e.getKey())))
        .filter(onceEach())
        .limit(SHOWN)
        .toList();
  }

  /** Those whom one should look at, without anything that their records say. */
  @Transactional(readOnly = true)
  List<Alike> alike(PersonDetails details, Whom whom) {
    return candidates(details, whom).entrySet().stream()
        .filter(e -> Match.between(details, e.getValue()).worthALook())
        .map(e -> new Alike(e.getKey(), Exactness.of(details, e.getValue())))
        .toList();
  }

  private Map<UUID, PersonDetails> candidates(PersonDetails details, Whom whom) {
    var lookUp = MatchKeys.toLookUp(details);
    return lookUp.isEmpty() ? Map.of() : reader.details(keys.sharing(lookUp, whom, CANDIDATES));
  }

  private static Comparator<Map.Entry<UUID, Match>> likeliestFirst() {
    return Comparator.<Map.Entry<UUID, Match>>comparingInt(e -> -e.getValue().points())
        .thenComparing(Map.Entry::getKey);
  }

  private static LikelyDuplicate duplicate(Match found, PersonView view) {
    return new LikelyDuplicate(view, found.strength(), found.reasons(), found.certain());
  }

  /** The reasons and the strength would tell what the record says, so they stay back with it. */
  static LikelyDuplicate masked(UUID person) {
    return new LikelyDuplicate(PersonView.masked(person), Match.WORTH_A_LOOK, RESTRICTED, false);
  }

  // Of records that were joined, the one that is likest speaks for the person.
  private static Predicate<LikelyDuplicate> onceEach() {
    var seen = new HashSet<UUID>();
    return found -> seen.add(found.person().id());
  }
}
