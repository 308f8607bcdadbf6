package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.waymark.engine.WallClock;
import org.waymark.timescales.DayInWords;
import org.waymark.writing.Pounds;

/** One answer in the words of its question: an option as it reads, money as money, a day as one. */
final class AnswerWords {

  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private AnswerWords() {}

  /** An answer as people read it. */
  static String of(Component component, JsonNode value) {
    if (value.isArray()) {
      StringJoiner all = new StringJoiner(", ");
      value.forEach(one -> all.add(of(component, one)));
      return all.toString();
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "Yes" : "No";
    }
    if (value.isNumber() && component.type() == ComponentType.NUMBER) {
      return number(component, value);
    }
    String text = value.asText();
    return option(component, value)
        .orElseGet(
            () -> component.type() == ComponentType.DATETIME ? moment(text) : withoutId(text));
  }

  // As people write it: 1,085.5 where the form asks for decimals, and £1,085.50 for money.
  private static String number(Component component, JsonNode value) {
    if (isMoney(component)) {
      return Pounds.of(value.decimalValue());
    }
    int places = component.file().path("decimalDigits").asInt(0);
    return written(value.decimalValue(), places);
  }

  /** A limit of a number's answers: {@code £20,000}, {@code 168}. */
  static String limit(Component component, BigDecimal limit) {
    return isMoney(component) ? Pounds.brief(limit) : count(limit);
  }

  /** A number by itself: {@code 20,000}. */
  static String count(BigDecimal number) {
    return written(number, 0);
  }

  private static String written(BigDecimal number, int places) {
    boolean isWhole = number.stripTrailingZeros().scale() <= 0;
    DecimalFormat format =
        new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.UK));
    format.setMinimumFractionDigits(isWhole ? 0 : Math.min(places, 10));
    return format.format(number);
  }

  // Forms that were answered before they had the sign say so in words.
  static boolean isMoney(Component component) {
    String sign = component.file().path("appearance").path("prefixAdorner").asText("");
    return sign.equals("£") || component.label().endsWith(" in pounds");
  }

  private static Optional<String> option(Component component, JsonNode value) {
    for (JsonNode option : component.file().path("values")) {
      if (Values.same(option.path("value"), value)) {
        return Optional.of(option.path("label").asText());
      }
    }
    return Optional.empty();
  }

  // An id stands for a choice among people or cases; it says nothing to anybody.
  private static String withoutId(String text) {
    return text.matches(ID) ? "Chosen from the list" : text;
  }

  private static String moment(String text) {
    try {
      return text.indexOf('T') < 0
          ? DayInWords.brief(LocalDate.parse(text))
          : DayInWords.at(WallClock.moment(text).toLocalDateTime());
    } catch (DateTimeException timeOfDay) {
      return text;
    }
  }
}
