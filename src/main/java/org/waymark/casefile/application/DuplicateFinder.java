package org.waymark.casefile.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.LikelyDuplicate;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.matching.Match;
import org.waymark.casefile.matching.MatchKeys;
import org.waymark.casefile.persistence.JdbcCaseAccess;
import org.waymark.casefile.persistence.MatchKeyStore;
import org.waymark.security.CurrentUser;

/** Finds who on file may be the same person: candidates by index, then a close comparison. */
@Component
class DuplicateFinder {

  private static final int CANDIDATES = 300;
  private static final int SHOWN = 20;
  private static final List<String> RESTRICTED =
      List.of("A restricted record may be about the same person: ask a manager");

  private final MatchKeyStore keys;
  private final PersonReader reader;
  private final JdbcCaseAccess access;
  private final CurrentUser user;

  DuplicateFinder(
      MatchKeyStore keys, PersonReader reader, JdbcCaseAccess access, CurrentUser user) {
    this.keys = keys;
    this.reader = reader;
    this.access = access;
    this.user = user;
  }

  @Transactional(readOnly = true)
  List<LikelyDuplicate> find(PersonDetails details) {
    var lookUp = MatchKeys.toLookUp(details);
    if (lookUp.isEmpty()) {
      return List.of();
    }
    var candidates = reader.details(keys.sharing(lookUp, CANDIDATES));
    var visible = access.visiblePeople(user.id(), candidates.keySet());
    return candidates.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> Match.between(details, e.getValue())))
        .entrySet()
        .stream()
        .filter(e -> e.getValue().worthALook())
        .sorted(likeliestFirst())
        .limit(SHOWN)
        .map(e -> duplicate(e, candidates.get(e.getKey()), visible.contains(e.getKey())))
        .sorted(Comparator.comparing(found -> found.person().restricted()))
        .toList();
  }

  private static Comparator<Map.Entry<UUID, Match>> likeliestFirst() {
    return Comparator.<Map.Entry<UUID, Match>>comparingInt(e -> -e.getValue().points())
        .thenComparing(Map.Entry::getKey);
  }

  // The reasons, the strength and the place in the list would tell what stands in a restricted
  // record, so they are kept back with it.
  private static LikelyDuplicate duplicate(
      Map.Entry<UUID, Match> match, PersonDetails details, boolean visible) {
    var id = match.getKey();
    var found = match.getValue();
    return visible
        ? new LikelyDuplicate(
            PersonView.of(id, details), found.strength(), found.reasons(), found.certain())
        : new LikelyDuplicate(PersonView.masked(id), Match.WORTH_A_LOOK, RESTRICTED, false);
  }
}
