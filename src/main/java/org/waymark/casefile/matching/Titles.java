package org.waymark.casefile.matching;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Titles and labels that stand beside a name and are no part of it. */
final class Titles {

  private static final Set<String> TITLES =
      Set.of(("mr mrs ms miss mx dr prof professor rev revd reverend sir cllr messrs").split(" "));

  private static final Set<String> LABELS = Set.of("nhs", "dob");

  /** Words that are a label or a title as often as a name: they fit, or they are left out. */
  private static final Set<String> PERHAPS =
      Set.of(
          ("lord lady dame madam master father fr sister brother canon major captain "
                  + "capt colonel col hon esq jr jnr junior snr sr senior obe mbe born nee aka "
                  + "known as name named surname first last family given called person patient "
                  + "client no num number phone tel telephone mobile mob case ref reference date "
                  + "of birth birthday in on age aged postcode address at from the and deceased "
                  + "late")
              .split(" "));

  private static final Pattern DATE_OF_BIRTH =
      Pattern.compile("(?iU)\\bd[. ]{0,2}o[. ]{0,2}b\\b\\.?");

  private Titles() {}

  /** What was typed without "D.O.B.", whose letters would be taken for initials. */
  static String withoutBirthLabel(String typed) {
    return DATE_OF_BIRTH.matcher(typed).replaceAll(" ");
  }

  /** The words of a name without its titles, unless there is nothing else. */
  static List<String> without(List<String> words) {
    var rest = words.stream().filter(word -> !TITLES.contains(word)).toList();
    return rest.isEmpty() ? words : rest;
  }

  /** Whether a word that was typed never has to fit. */
  static boolean neverFits(String word) {
    return TITLES.contains(word) || LABELS.contains(word);
  }

  /** Whether a word that was typed may be none of a name. */
  static boolean perhaps(String word) {
    return PERHAPS.contains(word);
  }
}
