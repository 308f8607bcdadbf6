package org.waymark.writing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What people write for a name where nobody gave one: {@code unknown male}, {@code name withheld},
 * {@code XX}. Somebody may be called so all the same: it is for a person to decide.
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

  /** The rest of the text is of these. */
  private static final Set<String> BESIDE =
      Set.of(
          "by",
          "client",
          "disclosed",
          "dr",
          "female",
          "first",
          "forename",
          "gave",
          "give",
          "given",
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
          "patient",
          "person",
          "provide",
          "provided",
          "recorded",
          "request",
          "say",
          "stated",
          "supplied",
          "surname",
          "the",
          "to",
          "wish",
          "woman");

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
    return words.stream().allMatch(word -> isTelling(word) || BESIDE.contains(word))
        && words.stream().anyMatch(NoName::isTelling);
  }

  private static boolean isTelling(String word) {
    return TELLING.contains(word) || word.matches("x{2,}");
  }
}
