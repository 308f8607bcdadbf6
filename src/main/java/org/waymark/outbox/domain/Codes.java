package org.waymark.outbox.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Lets ids, codes, numbers and ISO dates through and refuses prose, so that nothing said about a
 * person can slip into an e-mail or an engine variable.
 */
public final class Codes {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:@+/-]{1,120}");

  private Codes() {}

  /** True for one id, code or date. */
  public static boolean isCode(String text) {
    return text != null && CODE.matcher(text).matches();
  }

  /** The text itself, if it is a code. */
  public static String required(String name, String text) {
    if (!isCode(text)) {
      throw new IllegalArgumentException(name + " must be an id or a code without spaces");
    }
    return text;
  }

  /** The values as they may be stored: dates and enums as text. Refuses anything else. */
  public static Map<String, Object> checked(Map<String, ?> values) {
    Map<String, Object> checked = new LinkedHashMap<>();
    values.forEach((key, value) -> checked.put(required("A key", key), value(key, value)));
    return checked;
  }

  private static Object value(String key, Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(each -> value(key, each)).toList();
    }
    boolean written = value instanceof String || value instanceof Enum<?>;
    if (!written && !(value instanceof java.time.temporal.Temporal)) {
      throw new IllegalArgumentException(
          key + " must be a code, a number, a date or a list of them");
    }
    return required(key, value.toString());
  }
}
