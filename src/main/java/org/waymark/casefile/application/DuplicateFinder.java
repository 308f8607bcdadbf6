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
import org.waymark.casefile.matching.Match;
import org.waymark.casefile.matching.MatchKeys;
import org.waymark.casefile.persistence.MatchKeyStore;

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

  @Transactional(readOnly = true)
  List<LikelyDuplicate> find(PersonDetails details) {
    var lookUp = MatchKeys.toLookUp(details);
    if (lookUp.isEmpty()) {
      return List.of();
    }
    var candidates = reader.details(keys.sharing(lookUp, CANDIDATES));
    var views = reader.all(candidates.keySet());
    return candidates.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> Match.between(details, e.getValue())))
        .entrySet()
        .stream()
        .filter(e -> e.getValue().worthALook())
        .sorted(likeliestFirst())
        .map(e -> duplicate(e.getValue(), views.get(e.getKey())))
        .filter(onceEach())
        .limit(SHOWN)
        .sorted(Comparator.comparing(found -> found.person().restricted()))
        .toList();
  }

  private static Comparator<Map.Entry<UUID, Match>> likeliestFirst() {
    return Comparator.<Map.Entry<UUID, Match>>comparingInt(e -> -e.getValue().points())
        .thenComparing(Map.Entry::getKey);
  }

  // The reasons, the strength and the place in the list would tell what stands in a restricted
  // record, so they are kept back with it.
  private static LikelyDuplicate duplicate(Match found, PersonView view) {
    return view.restricted()
        ? new LikelyDuplicate(view, Match.WORTH_A_LOOK, RESTRICTED, false)
        : new LikelyDuplicate(view, found.strength(), found.reasons(), found.certain());
  }

  // Of records that were joined, the one that is likest speaks for the person.
  private static Predicate<LikelyDuplicate> onceEach() {
    var seen = new HashSet<UUID>();
    return found -> seen.add(found.person().id());
  }
}
