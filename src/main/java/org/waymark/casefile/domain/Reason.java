package org.waymark.casefile.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.waymark.casefile.FieldProblem;
import org.waymark.writing.Texts;

/** Why a record was changed or opened, in the words of whoever did it. */
public final class Reason {

  private static final int LONGEST = 1000;

  private static final int FEWEST_WORDS = 3;
  private static final int FEWEST_LETTERS = 12;

  private Reason() {}

  /**
   * As {@link #problems}, where somebody else must be able to judge by the reason alone: a
   * sentence, not a word or a row of characters.
   */
  public static List<FieldProblem> worthTheName(String reason) {
    var problems = problems(reason);
    return problems.isEmpty() && !isSentence(Texts.kept(reason))
        ? List.of(
            new FieldProblem(
                "reason",
                "must say in a sentence what would happen otherwise: three words at the least"))
        : problems;
  }

  private static boolean isSentence(String reason) {
    var words =
        Stream.of(reason.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}'’-]+"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    return words.size() >= FEWEST_WORDS
        && words.stream().mapToInt(Reason::differentLetters).sum() >= FEWEST_LETTERS;
  }

  // "xxxxx" is one letter, however often it is pressed.
  private static int differentLetters(String word) {
    return (int) word.codePoints().filter(Character::isLetter).distinct().count();
  }

  /** What is wrong with a reason; empty if nothing is. */
  public static List<FieldProblem> problems(String reason) {
    String kept = Texts.orNull(reason);
    return kept == null || kept.length() > LONGEST
        ? List.of(new FieldProblem("reason", "is required, with at most 1000 characters"))
        : List.of();
  }

  /** A reason with which nothing is wrong, as it is kept. */
  public static String kept(String reason) {
    return Texts.kept(reason);
  }
}
