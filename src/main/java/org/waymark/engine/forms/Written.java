package org.waymark.engine.forms;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.writing.Plain;

/**
 * Numbers as people in Britain write them. Nothing is guessed: 1,20 is no number. Days and times
 * are read by {@link org.waymark.writing}.
 */
final class Written {

  private static final Pattern NUMBER =
      Pattern.compile("([-+]?)£?\\s*([-+]?)(\\d+|\\d{1,3}(?:[,\\s]\\d{3})+)?(\\.\\d+)?");

  private Written() {}

  /** A number or a sum of money in pounds: 1,200 or £85.50. */
  static Optional<BigDecimal> number(String text) {
    Matcher number = NUMBER.matcher(Plain.of(text));
    if (!number.matches() || number.group(3) == null && number.group(4) == null) {
      return Optional.empty();
    }
    String sign = number.group(1) + number.group(2);
    String whole = number.group(3) == null ? "0" : number.group(3).replaceAll("[,\\s]", "");
    String parts = number.group(4) == null ? "" : number.group(4);
    return sign.length() > 1 ? Optional.empty() : Numbers.of(sign + whole + parts);
  }
}
