package org.waymark.outbox.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Turns a notice's kind and details into a sentence. The wording stands in a properties file: the
 * kind is the key, {@code {name}} takes a detail, and {@code <kind>.urgent=true} marks what does
 * not wait for the digest.
 */
public final class Sentences {

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+)}");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private final Properties wording;

  public Sentences(Properties wording) {
    this.wording = wording;
  }

  /** The sentence of that kind; a kind without wording is said in the words of its code. */
  public String say(String kind, Map<String, String> details) {
    String template = wording.getProperty(kind, inWords(kind));
    return PLACE
        .matcher(template)
        .replaceAll(
            place -> java.util.regex.Matcher.quoteReplacement(detail(details, place.group(1))));
  }

  /** Whether a notice of that kind leaves at once. */
  public boolean urgent(String kind) {
    return Boolean.parseBoolean(wording.getProperty(kind + ".urgent"));
  }

  private static String detail(Map<String, String> details, String name) {
    String value = details.get(name);
    return value == null ? "(not given)" : asDay(value);
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
