package org.waymark.outbox.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a notice's kind and details into a sentence. The wording stands in a properties file: the
 * kind is the key, {@code {detail}} takes a detail, {@code {detail.name}} the name of the account
 * that it holds, {@code <kind>.urgent=true} marks what does not wait for the digest, and {@code
 * <kind>.at} is the page where somebody goes on with it, where that is not a task.
 */
public final class Sentences {

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+)(\\.name)?}");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private final Properties wording;

  public Sentences(Properties wording) {
    this.wording = wording;
  }

  /**
   * The sentence of that kind; a kind without wording is said in the words of its code.
   *
   * @param names gives the name of an account, by its id
   */
  public String say(String kind, Map<String, String> details, UnaryOperator<String> names) {
    String template = wording.getProperty(kind, inWords(kind));
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(filled(place, details, names)));
  }

  private static String filled(
      MatchResult place, Map<String, String> details, UnaryOperator<String> names) {
    String value = details.get(place.group(1));
    if (value == null) {
      return "(not given)";
    }
    return place.group(2) == null ? asDay(value) : names.apply(value);
  }

  /** The page where somebody goes on with a notice of that kind, or null. */
  public String at(String kind) {
    return wording.getProperty(kind + ".at");
  }

  /** Whether a notice of that kind leaves at once. */
  public boolean urgent(String kind) {
    return Boolean.parseBoolean(wording.getProperty(kind + ".urgent"));
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
