package org.waymark.outbox.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.waymark.outbox.Wording;

/** Turns a stored notice's code and details into a sentence. */
public final class Sentences {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private final Map<String, Wording> wordings;

  /** {@code wordings} by the code of the kind. */
  public Sentences(Map<String, Wording> wordings) {
    this.wordings = Map.copyOf(wordings);
  }

  /**
   * The sentence of a notice; one of a kind that there was once is said in the words of its code.
   *
   * @param names gives the name of an account, by its id
   */
  public String say(String code, Map<String, String> details, UnaryOperator<String> names) {
    Wording wording = wordings.get(code);
    return wording == null
        ? inWords(code)
        : wording.filled((detail, isAccount) -> filled(details.get(detail), isAccount, names));
  }

  private static String filled(String value, boolean isAccount, UnaryOperator<String> names) {
    if (value == null) {
      return "(not given)";
    }
    return isAccount ? names.apply(value) : asDay(value);
  }

  /** Whether a notice of that kind leaves at once. */
  public boolean urgent(String code) {
    return wordings.containsKey(code) && wordings.get(code).urgent();
  }

  /** The page where somebody goes on with a notice of that kind, or null. */
  public String page(String code) {
    return wordings.containsKey(code) ? wordings.get(code).page() : null;
  }

  private static String asDay(String value) {
    try {
      return LocalDate.parse(value).format(DAY);
    } catch (DateTimeParseException notADate) {
      return value;
    }
  }

  private static String inWords(String kind) {
    String words = kind.replace('-', ' ').replace('.', ' ');
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
