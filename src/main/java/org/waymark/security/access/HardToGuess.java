package org.waymark.security.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.security.Passwords;

/**
 * Takes passwords of at least twelve letters that a guesser who knows the common ones, English
 * words, names, rows of keys and the account's own names does not try among the first ten thousand
 * million. Of any letters: what must be in a password is what is guessed first.
 */
@Component
class HardToGuess implements Passwords {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 1000;
  // All of it is at least as hard to guess as its beginning. Of more signs that may stand for
  // letters, as in p@$$w0rd, the estimate would try all ways to read them for seconds.
  private static final int LOOKED_AT = 16;
  private static final double ENOUGH_GUESSES = 1e10;
  private static final int SHORTEST_NAME = 3;
  private static final int LEFT_WITHOUT_NAMES = 6;

  private static final String TOO_EASY =
      "This password is guessed too soon: it is a common one, or made of names, a row of keys or"
          + " the same again and again. Take for example four words that have nothing to do with"
          + " each other";

  private final Zxcvbn estimate = new Zxcvbn();

  @Override
  public Optional<String> problem(String password, Collection<String> names) {
    String typed = password == null ? "" : Normalizer.normalize(password, Normalizer.Form.NFC);
    int letters = typed.codePointCount(0, typed.length());
    if (letters < SHORTEST || typed.isBlank()) {
      return Optional.of(
          "A password has at least " + SHORTEST + " letters, figures, signs or spaces");
    }
    if (password.length() > LONGEST) {
      return Optional.of("A password has at most " + LONGEST + " letters");
    }
    List<String> known = known(names);
    return isMadeOf(known, typed) || isSoonGuessed(typed, known)
        ? Optional.of(TOO_EASY)
        : Optional.empty();
  }

  private static boolean isMadeOf(List<String> names, String typed) {
    String left = typed.toLowerCase(Locale.ROOT);
    for (String name : names) {
      left = left.replace(name.toLowerCase(Locale.ROOT), "");
    }
    return left.codePointCount(0, left.length()) < LEFT_WITHOUT_NAMES;
  }

  private boolean isSoonGuessed(String typed, List<String> names) {
    String beginning = typed.substring(0, Math.min(typed.length(), LOOKED_AT));
    return estimate.measure(beginning, names).getGuesses() < ENOUGH_GUESSES;
  }

  private static List<String> known(Collection<String> names) {
    List<String> known = new ArrayList<>(List.of("waymark"));
    for (String name : names) {
      if (name != null) {
        known.add(name);
        known.addAll(List.of(name.split("[^\\p{L}\\p{N}]+")));
      }
    }
    known.removeIf(name -> name.length() < SHORTEST_NAME);
    return known;
  }
}
