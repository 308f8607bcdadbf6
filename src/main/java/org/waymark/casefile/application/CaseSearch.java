package org.waymark.casefile.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casefile.domain.CaseKind;
import org.waymark.casefile.persistence.CaseFileRepository;
import org.waymark.casefile.persistence.MatchKeyStore.Whom;

/**
 * Reads a case reference, whole or in parts, out of what was typed: "REF-2026-000002", "ref 2026
 * 2", "ref 2" (of any year), "2026-000002" (of any kind).
 */
@Component
class CaseSearch {

  private static final String BETWEEN = "[\\s\\-‐-―./:#]";
  private static final Pattern KIND_AND_NUMBER =
      Pattern.compile(
          "(?iU)(?<![\\p{L}\\p{N}])(REF|SAF|REV|PAN|EOI|D2A|DOL|case)"
              + BETWEEN
              + "*(?:n(?:o|umber)\\b"
              + BETWEEN
              + "*)?(?:((?:19|20)[0-9]{2})(?:"
              + BETWEEN
              + "+|(?=[0-9]{6}(?![0-9]))))?0*([0-9]{1,9})(?![\\p{N}\\p{L}]|[./\\-][0-9]"
              + "| ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))");
  private static final Pattern YEAR_AND_NUMBER =
      Pattern.compile("()(?<![\\p{L}\\p{N}\\-])((?:19|20)[0-9]{2})[\\-/]([0-9]{6})(?![0-9\\-/])");
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2050;

  private final CaseFileRepository cases;

  CaseSearch(CaseFileRepository cases) {
    this.cases = cases;
  }

  /**
   * Whom the cases that were typed are about.
   *
   * @param people those whom the cases are about
   * @param rest what else was typed
   */
  record OfCase(List<UUID> people, String rest) {}

  /** Empty where no case was typed, or none that is about any of them. */
  Optional<OfCase> read(String typed, Whom whom) {
    return Stream.of(KIND_AND_NUMBER, YEAR_AND_NUMBER)
        .map(pattern -> pattern.matcher(typed))
        .filter(Matcher::find)
        .map(found -> new OfCase(whom.of(people(found)), found.replaceFirst(" ")))
        .filter(found -> !found.people().isEmpty())
        .findFirst();
  }

  /** All references that the first case in a text can mean; none where it names no case. */
  static List<String> references(String typed) {
    return Stream.of(KIND_AND_NUMBER, YEAR_AND_NUMBER)
        .map(pattern -> pattern.matcher(typed))
        .filter(Matcher::find)
        .map(CaseSearch::references)
        .findFirst()
        .orElse(List.of());
  }

  private List<UUID> people(Matcher found) {
    return cases.peopleOf(references(found));
  }

  private static List<String> references(Matcher found) {
    var number = Long.parseLong(found.group(3));
    return kinds(found.group(1).toUpperCase(Locale.ROOT)).stream()
        .flatMap(kind -> years(found.group(2)).mapToObj(year -> kind.reference(year, number)))
        .toList();
  }

  private static List<CaseKind> kinds(String typed) {
    return Stream.of(CaseKind.values())
        .filter(kind -> typed.isEmpty() || "CASE".equals(typed) || kind.name().equals(typed))
        .toList();
  }

  private static IntStream years(String typed) {
    return typed == null
        ? IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
        : IntStream.of(Integer.parseInt(typed));
  }
}
