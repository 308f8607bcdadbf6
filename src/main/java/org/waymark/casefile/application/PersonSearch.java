package org.waymark.casefile.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.casefile.Address;
import org.waymark.casefile.domain.CaseFile;
import org.waymark.casefile.domain.CaseKind;
import org.waymark.casefile.domain.Postcode;
import org.waymark.casefile.matching.SearchKeys;
import org.waymark.casefile.persistence.CaseFileRepository;
import org.waymark.casefile.persistence.MatchKeyStore;
import org.waymark.casefile.persistence.MatchKeyStore.SearchWord;

/** Tells what was typed: a case reference, an NHS number, a postcode or a name. */
@Component
class PersonSearch {

  private static final int SHORTEST_WORD = 2;

  private final MatchKeyStore keys;
  private final CaseFileRepository cases;

  PersonSearch(MatchKeyStore keys, CaseFileRepository cases) {
    this.keys = keys;
    this.cases = cases;
  }

  List<UUID> find(String query, int limit) {
    var typed = query.strip().toUpperCase(Locale.ROOT);
    if (CaseKind.isReference(typed)) {
      return ofCase(typed);
    }
    var digits = typed.replaceAll("[\\s\\-]", "");
    if (digits.matches("[0-9]{10}")) {
      return keys.sharing(List.of("nhs:" + digits), limit);
    }
    var postcode = new Address(null, null, null, null, typed).postcode();
    if (postcode != null && Postcode.isValid(postcode)) {
      return keys.sharing(List.of("pc:" + postcode), limit);
    }
    return byName(query, limit);
  }

  private List<UUID> ofCase(String reference) {
    return cases
        .findById(reference)
        .map(CaseFile::summary)
        .flatMap(summary -> Optional.ofNullable(summary.personId()))
        .map(List::of)
        .orElse(List.of());
  }

  private List<UUID> byName(String query, int limit) {
    var words =
        SearchKeys.words(query).stream()
            .map(word -> new SearchWord(SearchKeys.prefix(word), SearchKeys.related(word)))
            .toList();
    var longEnough =
        words.stream().anyMatch(w -> w.prefix().length() >= "w:".length() + SHORTEST_WORD);
    return longEnough ? keys.havingAll(words, limit) : List.of();
  }
}
