package org.waymark.writing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What people write for a name where nobody gave one: {@code unknown male}, {@code name withheld},
 * {@code XX}, {@code elderly gentleman at number 12}. Somebody may be called so all the same: it is
 * for a person to decide.
 */
public final class NoName {

  /** One of them stands in every such text. */
  private static final Set<String> TELLING =
      Set.of(
          "anon",
          "anonymous",
          "caller",
          "declined",
          "declines",
          "no",
          "not",
          "refused",
          "refuses",
          "unidentified",
          "unknown",
          "withheld");

  /** Words that say how somebody is or where they are, of which one would do. */
  private static final Set<String> DESCRIBING =
      Set.of(
          "approx",
          "approximately",
          "baby",
          "doe",
          "downstairs",
          "elderly",
          "gentleman",
          "neighbour",
          "neighbor",
          "patient",
          "resident",
          "tenant",
          "test",
          "upstairs");

  /** The rest of the text is of these. */
  private static final Set<String> BESIDE =
      Set.of(
          "about",
          "aged",
          "an",
          "at",
          "bed",
          "by",
          "client",
          "disclosed",
          "door",
          "dr",
          "female",
          "first",
          "flat",
          "forename",
          "gave",
          "give",
          "given",
          "house",
          "in",
          "jane",
          "john",
          "known",
          "lady",
          "last",
          "male",
          "man",
          "miss",
          "mr",
          "mrs",
          "ms",
          "mx",
          "name",
          "named",
          "names",
          "next",
          "number",
          "of",
          "old",
          "person",
          "provide",
          "provided",
          "recorded",
          "request",
          "room",
          "say",
          "stated",
          "supplied",
          "surname",
          "the",
          "to",
          "ward",
          "wish",
          "woman",
          "year",
          "years",
          "young");

  private NoName() {}

  /**
   * Whether nobody is named.
   *
   * @param first what was told as the first name, or null
   * @param last what was told as the last name
   */
  public static boolean says(String first, String last) {
    if (NotKnown.says(last) || first != null && NotKnown.says(first)) {
      return true;
    }
    String both = Plain.of(first == null ? last : first + " " + last);
    List<String> words =
        Stream.of(both.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}'’]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return isNumbered(words)
        || words.stream().allMatch(word -> isTelling(word) || BESIDE.contains(word))
            && words.stream().anyMatch(NoName::isTelling);
  }

  /** A house, a bed, an age or a telephone: no name has one. */
  private static boolean isNumbered(List<String> words) {
    return words.stream().anyMatch(word -> word.matches(".*\\p{Nd}.*"));
  }

  private static boolean isTelling(String word) {
    return TELLING.contains(word) || DESCRIBING.contains(word) || word.matches("x{2,}");
  }
}
